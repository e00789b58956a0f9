package dev.backstory.command.imports.github;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.json.Chronology;
import dev.backstory.command.imports.json.Moments;
import dev.backstory.command.imports.json.Teller;
import dev.backstory.command.imports.json.Teller.When;
import dev.backstory.command.imports.json.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads what happened to one issue. Decisions about it are told; talk and code around it (comments, mentions, commits)
 * are counted as unread.
 */
final class Timeline {
    private static final Set<String> TALK = Set.of(
            "commented",
            "comment_deleted",
            "line-commented",
            "commit-commented",
            "mentioned",
            "subscribed",
            "unsubscribed",
            "referenced",
            "cross-referenced",
            "committed",
            "reviewed",
            "review_requested",
            "review_request_removed",
            "review_dismissed",
            "head_ref_force_pushed",
            "head_ref_deleted",
            "head_ref_restored",
            "base_ref_changed",
            "base_ref_force_pushed",
            "automatic_base_change_succeeded",
            "automatic_base_change_failed",
            "deployed",
            "deployment_environment_changed");

    private final Teller teller;
    private final Moments moments;
    private final Facts facts;
    private final Account account;
    private final @Nullable String lastReason;
    private final Set<String> labels = new TreeSet<>();
    private String status = Words.OPEN;
    private @Nullable String milestone;
    private @Nullable String lock;

    Timeline(Teller teller, Moments moments, Facts facts, Account account, @Nullable String lastReason) {
        this.teller = teller;
        this.moments = moments;
        this.facts = facts;
        this.account = account;
        this.lastReason = lastReason;
    }

    private record Event(String name, Value value, When when) {
        boolean is(String other) {
            return name.equals(other);
        }
    }

    void read(List<Value> values) {
        var events = new ArrayList<Event>();
        for (var value : values) {
            var name = value.get("event").text();
            if (name == null || TALK.contains(name)) continue;
            var moment = moments.read(value.get("created_at"));
            if (moment == null) {
                account.note("Events without a time that can be read: they are not read");
            } else {
                events.add(new Event(name, value, When.of(moment, Names.author(value.get("actor")))));
            }
        }
        var ordered = Chronology.of(events, event -> event.when().at(), account);
        int lastClosing = ordered.size() - 1;
        while (lastClosing >= 0 && !ordered.get(lastClosing).is("closed")) lastClosing--;
        for (int i = 0; i < ordered.size(); i++) tell(ordered.get(i), i == lastClosing);
    }

    /** Whether the issue is open as far as its events say. */
    boolean isOpen() {
        return status.equals(Words.OPEN);
    }

    /** The labels that its events have left. */
    Set<String> labels() {
        return labels;
    }

    private void tell(Event event, boolean isLastClosing) {
        var isTold = switch (event.name()) {
            case "labeled" -> label(event, true);
            case "unlabeled" -> label(event, false);
            case "renamed" -> renamed(event);
            case "closed" -> closed(event, isLastClosing);
            case "reopened" -> status(event, Words.OPEN);
            case "milestoned" -> milestone(event, true);
            case "demilestoned" -> milestone(event, false);
            case "assigned" -> assigned(event, true);
            case "unassigned" -> assigned(event, false);
            case "locked" -> locked(event, true);
            case "unlocked" -> locked(event, false);
            case "moved_columns_in_project" -> column(event);
            case "deleted" -> deleted(event);
            default -> false;
        };
        if (isTold) event.value().get("event").markRead();
        else theirs(event, "Event", event.value().get("event"), null, event.name(), List.of());
    }

    private boolean label(Event event, boolean isThere) {
        var name = Names.of(event.value().get("label"), "name").read();
        if (name == null) return false;
        if (isThere) labels.add(name);
        else labels.remove(name);
        teller.change(FactField.LABEL, isThere ? null : name, isThere ? name : null, event.when());
        return true;
    }

    private boolean renamed(Event event) {
        var from = event.value().at("rename", "from").read();
        var to = event.value().at("rename", "to").read();
        if (to == null) return false;
        teller.change(FactField.TITLE, from, to, event.when());
        return true;
    }

    private boolean closed(Event event, boolean isLast) {
        var reason = event.value().get("state_reason").read();
        return status(event, Words.closed(reason == null && isLast ? lastReason : reason));
    }

    private boolean status(Event event, String next) {
        Words.tell(facts, status);
        Words.tell(facts, next);
        teller.change(FactField.STATUS, status, next, event.when());
        status = next;
        return true;
    }

    private boolean milestone(Event event, boolean isThere) {
        var title = Names.of(event.value().get("milestone"), "title");
        if (title.text() == null) return false;
        theirs(event, "Milestone", title, isThere ? milestone : title.text(), isThere ? title.text() : null, List.of());
        milestone = isThere ? title.text() : null;
        return true;
    }

    private boolean assigned(Event event, boolean isThere) {
        var login = Names.login(event.value().get("assignee"));
        var name = login.text();
        if (name == null) return false;
        theirs(event, "Assignee", login, isThere ? null : name, isThere ? name : null, List.of(name));
        return true;
    }

    private boolean locked(Event event, boolean isLocked) {
        var reason = event.value().get("lock_reason");
        var word = reason.text() == null ? "locked" : reason.text();
        theirs(event, "Locked", reason, lock, isLocked ? word : null, List.of());
        lock = isLocked ? word : null;
        return true;
    }

    private boolean column(Event event) {
        var card = event.value().get("project_card");
        var to = card.get("column_name");
        if (to.text() == null) return false;
        var from = card.get("previous_column_name");
        from.markKept();
        theirs(event, "Project column", to, from.text(), to.text(), List.of());
        return true;
    }

    private boolean deleted(Event event) {
        teller.change(FactField.DELETED, null, "deleted", event.when());
        return true;
    }

    private void theirs(
            Event event, String name, Value kept, @Nullable String from, @Nullable String to, List<String> people) {
        kept.markKept();
        teller.changeOfTheirs(name, from, to, event.when(), people);
    }
}
