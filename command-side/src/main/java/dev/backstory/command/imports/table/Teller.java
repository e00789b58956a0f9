package dev.backstory.command.imports.table;

import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.StatusCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the facts of one row. */
final class Teller {
    private final Facts facts;
    private final String subject;
    private final long line;

    Teller(Facts facts, String subject, long line) {
        this.facts = facts;
        this.subject = subject;
        this.line = line;
    }

    void created(@Nullable String kind, Moments.@Nullable Moment when, @Nullable String author, boolean inferred) {
        var at = when == null ? null : when.at();
        boolean concluded = inferred || when == null || when.inferred();
        facts.add(
                new Fact(subject, FactField.CREATED.word(), null, kind, at, author, List.of(), null, concluded, line));
    }

    void present(FactField field, String value) {
        facts.add(Fact.present(subject, field, value, line));
    }

    void concluded(FactField field, String value) {
        facts.add(Fact.present(subject, field, value, line).concluded());
    }

    void theirs(String field, String value, List<String> people) {
        facts.add(Fact.present(subject, field, value, line).naming(people));
    }

    /** The status that it has in the end, nobody knows since when. */
    void status(String word, StatusCategory category, boolean inferred) {
        var fact = Fact.present(subject, FactField.STATUS, word, line).of(category);
        facts.add(inferred ? fact.concluded() : fact);
    }

    void status(@Nullable String from, String word, StatusCategory category, Moments.Moment since, boolean inferred) {
        var fact = Fact.change(subject, FactField.STATUS, from, word, since.at(), null, line)
                .of(category);
        facts.add(inferred || since.inferred() ? fact.concluded() : fact);
    }
}
