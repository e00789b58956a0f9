package dev.backstory.command.imports.json;

import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.json.Moments.Moment;
import dev.backstory.command.imports.text.Narratives;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the facts of one subject. */
public final class Teller {
    private final Facts facts;
    private final Wish wish;
    private final String subject;
    private final long line;

    public Teller(Facts facts, Wish wish, String subject, long line) {
        this.facts = facts;
        this.wish = wish;
        this.subject = subject;
        this.line = line;
    }

    /** When something became so, and by whom. */
    public record When(Instant at, @Nullable String author, boolean inferred) {
        public static When of(Moment moment, @Nullable String author) {
            return new When(moment.at(), author, moment.inferred());
        }
    }

    /** It came to be, at a time that is known or not. */
    public void created(String kind, @Nullable When when, @Nullable String author, boolean inferred) {
        var at = when == null ? null : when.at();
        var concluded = inferred || when == null || when.inferred();
        facts.add(
                new Fact(subject, FactField.CREATED.word(), null, kind, at, author, List.of(), null, concluded, line));
    }

    public void present(FactField field, @Nullable String value) {
        if (value != null) facts.add(Fact.present(subject, field, value, line));
    }

    /** As {@link #present(FactField, String)}, for what was concluded. */
    public void concluded(FactField field, @Nullable String value) {
        if (value != null) facts.add(Fact.present(subject, field, value, line).concluded());
    }

    /** How a field of theirs stands, with the people that the value names. */
    public void present(String name, String value, List<String> people) {
        facts.add(Fact.present(subject, word(name), value, line).naming(people));
    }

    public void change(FactField field, @Nullable String from, @Nullable String to, When when) {
        change(field.word(), from, to, when, List.of());
    }

    /** A change of a field of theirs, with the people that its values name. */
    public void changeOfTheirs(
            String name, @Nullable String from, @Nullable String to, When when, List<String> people) {
        change(word(name), from, to, when, people);
    }

    /** The narrative that the first of the texts has that has one. */
    public void narrative(@Nullable String... texts) {
        Stream.of(texts)
                .filter(Objects::nonNull)
                .map(Narratives::find)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(narrative -> {
                    concluded(FactField.AS_A, narrative.asA());
                    concluded(FactField.I_WANT, narrative.iWant());
                    concluded(FactField.SO_THAT, narrative.soThat());
                });
    }

    private void change(String field, @Nullable String from, @Nullable String to, When when, List<String> people) {
        var fact = Fact.change(subject, field, from, to, when.at(), when.author(), line)
                .naming(people);
        facts.add(when.inferred() ? fact.concluded() : fact);
    }

    private String word(String name) {
        var wished = wish.map().get(name);
        return wished == null ? FactField.theirs(name) : wished;
    }
}
