package dev.backstory.command.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that another tracker says of one of its issues.
 *
 * @param subject what that tracker knows it by for good: a number or key that no rename and no move to another project
 *     changes
 * @param field the {@linkplain FactField#word() word} of one of ours, or {@linkplain FactField#theirs theirs}
 * @param from what it was; null for nothing
 * @param to what it is; null for nothing
 * @param at when it became so; null if it stands so in the end, and nobody says since when
 * @param author who did it, by the name that they have there; null if nobody says
 * @param people names of people that stand in {@code from} or {@code to}
 * @param category of the status {@code to}, where this fact alone says it
 * @param inferred whether it was concluded rather than read
 * @param line where it stands in the file, from 1
 * @param exact what only a history that was kept here can say
 */
public record Fact(
        String subject,
        String field,
        @Nullable String from,
        @Nullable String to,
        @Nullable Instant at,
        @Nullable String author,
        List<String> people,
        @Nullable StatusCategory category,
        boolean inferred,
        long line,
        Exact exact) {

    public Fact {
        people = List.copyOf(people);
    }

    /** One of another tracker. */
    public Fact(
            String subject,
            String field,
            @Nullable String from,
            @Nullable String to,
            @Nullable Instant at,
            @Nullable String author,
            List<String> people,
            @Nullable StatusCategory category,
            boolean inferred,
            long line) {
        this(subject, field, from, to, at, author, people, category, inferred, line, Exact.NOTHING);
    }

    /** Of a status: the one that it has here, exactly; null where nobody says. */
    public @Nullable OurStatus ours() {
        return exact.ours();
    }

    /** Its place among the events that it comes from; null where it comes from none. */
    public @Nullable Long position() {
        return exact.position();
    }

    /** How something stands in the end. */
    public static Fact present(String subject, FactField field, String value, long line) {
        return present(subject, field.word(), value, line);
    }

    public static Fact present(String subject, String field, String value, long line) {
        return new Fact(subject, field, null, value, null, null, List.of(), null, false, line);
    }

    /** How something came to be what it was from then on. */
    public static Fact change(
            String subject,
            FactField field,
            @Nullable String from,
            @Nullable String to,
            Instant at,
            @Nullable String author,
            long line) {
        return change(subject, field.word(), from, to, at, author, line);
    }

    public static Fact change(
            String subject,
            String field,
            @Nullable String from,
            @Nullable String to,
            Instant at,
            @Nullable String author,
            long line) {
        return new Fact(subject, field, from, to, at, author, List.of(), null, false, line);
    }

    /** The same, with these people in its values. */
    public Fact naming(List<String> names) {
        return new Fact(subject, field, from, to, at, author, names, category, inferred, line, exact);
    }

    /** The same, whose new status is of this category. */
    public Fact of(StatusCategory of) {
        return new Fact(subject, field, from, to, at, author, people, of, inferred, line, exact);
    }

    /** The same, marked as concluded. */
    public Fact concluded() {
        return new Fact(subject, field, from, to, at, author, people, category, true, line, exact);
    }
}
