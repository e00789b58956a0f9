package dev.backstory.command.imports.jira;

import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.ForeignValue;
import dev.backstory.command.imports.SourceFacts;
import dev.backstory.command.imports.SourceItem;
import dev.backstory.command.imports.SourceStory;
import dev.backstory.command.imports.StatusCategory;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells an issue of which a table says how it stands: created when it says, its status since it was resolved or updated,
 * what is not ours since the last time known.
 */
public final class IssueFacts {
    private static final Set<String> OF_THE_CREATION = Set.of("kind", "created", "zone", "narrative", "criteria");

    private final SourceFacts issue;
    private final Facts facts;

    private IssueFacts(SourceFacts issue, Facts facts) {
        this.issue = issue;
        this.facts = facts;
    }

    /** Tells all that the table says of it. */
    public static void tell(SourceItem item, Facts facts) {
        var teller = new IssueFacts(item.facts(), facts);
        teller.begin(item.kind().name());
        teller.present(FactField.DESCRIPTION, item.description(), false);
        teller.present(
                FactField.START, item.start() == null ? null : item.start().toString(), false);
        teller.present(FactField.END, item.end() == null ? null : item.end().toString(), false);
        teller.end();
    }

    /** Tells all that the table says of it. */
    public static void tell(SourceStory story, Facts facts) {
        var teller = new IssueFacts(story.facts(), facts);
        teller.begin(story.kind().name());
        var narrative = story.narrative();
        if (narrative != null) {
            teller.present(FactField.AS_A, narrative.asA(), true);
            teller.present(FactField.I_WANT, narrative.iWant(), true);
            teller.present(FactField.SO_THAT, narrative.soThat(), true);
        }
        story.criteria().forEach(text -> teller.present(FactField.CRITERION, text, false));
        story.labels().forEach(label -> teller.present(FactField.LABEL, label, false));
        teller.present(FactField.PARENT, story.itemKey(), false);
        teller.end();
    }

    private void begin(String kind) {
        var at = Objects.requireNonNullElseGet(
                issue.created(),
                () -> earliest(issue.updated(), issue.resolved()).orElse(Instant.MAX));
        var created = new Fact(
                issue.key(),
                FactField.CREATED.word(),
                null,
                kind,
                at.equals(Instant.MAX) ? null : at,
                issue.author(),
                List.of(),
                null,
                issue.inferred().stream().anyMatch(OF_THE_CREATION::contains),
                issue.line());
        facts.add(created);
        present(FactField.TITLE, issue.title(), false);
        present(FactField.ORDER, issue.rank(), true);
        present(FactField.POINTS, issue.points() == null ? null : issue.points().toPlainString(), true);
    }

    private void end() {
        var names = new FieldNames();
        var settled = latest();
        issue.foreign()
                .forEach((column, values) -> values.forEach(
                        value -> facts.add(foreign(FactField.theirs(names.next(column)), value, settled))));
        if (issue.status() != null || issue.category() != StatusCategory.TO_DO) {
            var word = issue.status() == null ? issue.category().name() : issue.status();
            facts.add(since(FactField.STATUS.word(), word, statusTime(), null)
                    .concluded()
                    .of(issue.category()));
        }
    }

    private Fact foreign(String field, ForeignValue value, @Nullable Instant settled) {
        var person = value.person();
        var fact = since(field, value.with(person == null ? "" : person), settled, value.isAuthored() ? person : null);
        var named = person == null ? fact : fact.naming(List.of(person));
        return settled == null ? named.concluded() : named;
    }

    private Fact since(String field, String value, @Nullable Instant at, @Nullable String author) {
        return new Fact(issue.key(), field, null, value, at, author, List.of(), null, false, issue.line());
    }

    private void present(FactField field, @Nullable String value, boolean isConcluded) {
        if (value != null) {
            var fact = Fact.present(issue.key(), field, value, issue.line());
            facts.add(isConcluded ? fact.concluded() : fact);
        }
    }

    /** Null: since its beginning, as far as anybody knows. */
    private @Nullable Instant statusTime() {
        if (issue.category() == StatusCategory.TO_DO) {
            return null;
        }
        var resolved = issue.category() == StatusCategory.DONE ? issue.resolved() : null;
        return resolved == null ? issue.updated() : resolved;
    }

    private @Nullable Instant latest() {
        return times(issue.created(), issue.updated(), issue.resolved())
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static java.util.Optional<Instant> earliest(@Nullable Instant one, @Nullable Instant other) {
        return times(one, other).min(Instant::compareTo);
    }

    private static Stream<Instant> times(@Nullable Instant... times) {
        return Stream.of(times).filter(Objects::nonNull).map(Objects::requireNonNull);
    }
}
