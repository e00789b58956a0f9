package dev.backstory.command.imports.jira.facts;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.ForeignValue;
import dev.backstory.command.imports.SourceFacts;
import dev.backstory.command.imports.SourceHistory;
import dev.backstory.command.imports.SourceItem;
import dev.backstory.command.imports.SourceStory;
import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.text.Names;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells issues as facts. */
final class JiraFacts {
    private static final Set<String> OF_THE_CREATION = Set.of("kind", "created", "zone");
    private static final String UPDATED = "Updated";
    private static final String RESOLVED = "Resolved";

    private final Facts facts;
    private final Account account;
    private final Map<String, String> ids;
    private final Map<String, FactField> kept;

    /** @param kept columns of theirs that are to be told as fields of ours */
    JiraFacts(Facts facts, Account account, Map<String, String> ids, Map<String, FactField> kept) {
        this.facts = facts;
        this.account = account;
        this.ids = ids;
        this.kept = kept;
    }

    void tell(SourceHistory history) {
        history.items().forEach(this::item);
        history.stories().forEach(this::story);
    }

    private void item(SourceItem item) {
        begin(item.facts(), item.kind().name());
        present(item.facts(), FactField.DESCRIPTION, item.description(), false);
        present(item.facts(), FactField.START, item.start(), false);
        present(item.facts(), FactField.END, item.end(), false);
        end(item.facts());
    }

    private void story(SourceStory story) {
        begin(story.facts(), story.kind().name());
        var narrative = story.narrative();
        if (narrative != null) {
            present(story.facts(), FactField.AS_A, narrative.asA(), true);
            present(story.facts(), FactField.I_WANT, narrative.iWant(), true);
            present(story.facts(), FactField.SO_THAT, narrative.soThat(), true);
        }
        boolean inferred = story.facts().inferred().contains("criteria");
        story.criteria().forEach(text -> present(story.facts(), FactField.CRITERION, text, inferred));
        story.labels().forEach(label -> present(story.facts(), FactField.LABEL, label, false));
        present(story.facts(), FactField.PARENT, story.itemKey(), false);
        end(story.facts());
    }

    private void begin(SourceFacts row, String kind) {
        facts.add(new Fact(
                subject(row),
                FactField.CREATED.word(),
                null,
                kind,
                row.created(),
                row.author() == null ? null : Names.of(row.author()),
                List.of(),
                null,
                row.inferred().stream().anyMatch(OF_THE_CREATION::contains),
                row.line()));
        present(row, FactField.KEY, row.key(), false);
        present(row, FactField.TITLE, row.title(), false);
        var points = row.points();
        present(row, FactField.POINTS, points == null ? null : points.toPlainString(), false);
        present(row, FactField.ORDER, row.rank(), false);
    }

    private void end(SourceFacts row) {
        status(row);
        if (row.category() != StatusCategory.DONE) moment(row, RESOLVED, row.resolved());
        moment(row, UPDATED, row.updated());
        row.foreign().forEach((column, values) -> {
            for (int i = 0; i < values.size(); i++) foreign(row, column, i, values.get(i));
        });
    }

    /** The status that it has in the end: since its resolution, or since its last change at the latest. */
    private void status(SourceFacts row) {
        if (row.status() == null && row.category() == StatusCategory.TO_DO) return;
        var word = Objects.requireNonNullElse(row.status(), row.category().name());
        var since = switch (row.category()) {
            case TO_DO -> null;
            case IN_PROGRESS -> row.updated();
            case DONE -> row.resolved() == null ? row.updated() : row.resolved();
        };
        var fact = since == null
                ? Fact.present(subject(row), FactField.STATUS, word, row.line())
                : Fact.change(subject(row), FactField.STATUS, null, word, since, null, row.line())
                        .concluded();
        var inferred = row.status() == null || row.inferred().contains("category");
        facts.add((inferred ? fact.concluded() : fact).of(row.category()));
    }

    /** Keeps what is no fact of its own but was read to date others. */
    private void moment(SourceFacts row, String field, @Nullable Instant at) {
        if (at == null) return;
        facts.add(Fact.present(subject(row), field, at.toString(), row.line()));
        account.values(-1, 1);
    }

    private void foreign(SourceFacts row, String column, int index, ForeignValue value) {
        var ours = kept.get(column);
        if (ours != null) account.values(1, -1);
        var field = ours != null ? ours.word() : numbered(column, index);
        var name = value.person() == null ? null : Names.of(value.person());
        var fact = name == null
                ? Fact.present(subject(row), field, value.before(), row.line())
                : new Fact(
                        subject(row),
                        field,
                        null,
                        value.with(name),
                        null,
                        value.isAuthored() ? name : null,
                        List.of(name),
                        null,
                        false,
                        row.line());
        facts.add(fact);
    }

    /** One name for each of the columns that have the same. */
    private static String numbered(String column, int index) {
        return FactField.theirs(index == 0 ? column : column + " (" + (index + 1) + ")");
    }

    private void present(SourceFacts row, FactField field, @Nullable Object value, boolean inferred) {
        if (value == null) return;
        var fact = Fact.present(subject(row), field, value.toString(), row.line());
        facts.add(inferred ? fact.concluded() : fact);
    }

    private String subject(SourceFacts row) {
        return ids.getOrDefault(row.key(), row.key());
    }
}
