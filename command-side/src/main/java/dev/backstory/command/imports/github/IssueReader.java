package dev.backstory.command.imports.github;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.json.Labels;
import dev.backstory.command.imports.json.Moments;
import dev.backstory.command.imports.json.Teller;
import dev.backstory.command.imports.json.Teller.When;
import dev.backstory.command.imports.json.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads how one issue came to be, and how it stands in the end. */
final class IssueReader {
    private final Value issue;
    private final Teller teller;
    private final Moments moments;

    IssueReader(Value issue, Teller teller, Moments moments) {
        this.issue = issue;
        this.teller = teller;
        this.moments = moments;
    }

    /** Tells that it came to be: the first of its facts. */
    void created() {
        var author = Names.author(issue.get("user"));
        var moment = moments.read(issue.get("created_at"));
        var when = moment == null ? null : When.of(moment, author);
        var kind = kind();
        boolean isInferred = issue.at("type", "name").text() == null;
        teller.created(kind, when, author, isInferred);
        if (isInferred) teller.concluded(FactField.KIND, kind);
        else teller.present(FactField.KIND, kind);
    }

    /** Tells how it stands; {@code timeline} was read before. */
    void present(Issue record, Timeline timeline, Facts facts, Account account) {
        teller.present(FactField.KEY, record.key());
        var title = issue.get("title").read();
        if (title == null) teller.concluded(FactField.TITLE, record.key());
        else teller.present(FactField.TITLE, title);
        var body = issue.get("body").read();
        teller.present(FactField.DESCRIPTION, body);
        teller.narrative(body, title);
        status(timeline, facts);
        var labels = new ArrayList<String>();
        for (var label : issue.get("labels").elements()) {
            var name = Names.of(label, "name").read();
            if (name != null) labels.add(name);
        }
        labels.stream().distinct().forEach(label -> teller.present(FactField.LABEL, label));
        if (!timeline.labels().isEmpty() && !labels.containsAll(timeline.labels())) {
            account.note("Issues whose labels in the end are not those that their events left: labels were renamed");
        }
        theirs("Milestone", Names.of(issue.get("milestone"), "title"), List.of());
        issue.get("assignees").elements().forEach(this::assignee);
        locked();
    }

    private String kind() {
        var labels = issue.get("labels").elements().stream()
                .map(label -> Names.of(label, "name").text())
                .filter(Objects::nonNull)
                .toList();
        var type = issue.at("type", "name").read();
        return Labels.kind(type == null ? labels : List.of(type));
    }

    private void status(Timeline timeline, Facts facts) {
        var state = issue.get("state").read();
        if (state == null) return;
        var word = state.equals(Words.CLOSED)
                ? Words.closed(issue.get("state_reason").read())
                : state;
        var closedAt = word.startsWith(Words.CLOSED) && timeline.isOpen() ? moments.read(issue.get("closed_at")) : null;
        if (closedAt != null) {
            var by = Names.author(issue.get("closed_by"));
            teller.change(FactField.STATUS, Words.OPEN, word, When.of(closedAt, by));
        }
        Words.tell(facts, word);
        teller.present(FactField.STATUS, word);
    }

    private void assignee(Value person) {
        var login = Names.login(person).text();
        if (login != null) theirs("Assignee", Names.login(person), List.of(login));
    }

    private void locked() {
        var locked = issue.get("locked");
        if (!"true".equals(locked.text())) return;
        locked.markKept();
        var reason = issue.get("active_lock_reason");
        reason.markKept();
        teller.present("Locked", reason.text() == null ? "locked" : reason.text(), List.of());
    }

    private void theirs(String name, Value value, List<String> people) {
        var text = value.text();
        if (text == null) return;
        value.markKept();
        teller.present(name, text, people);
    }

    /** The reason for which it is closed in the end. */
    static @Nullable String lastReason(Value issue) {
        return Words.CLOSED.equals(issue.get("state").text())
                ? issue.get("state_reason").text()
                : null;
    }
}
