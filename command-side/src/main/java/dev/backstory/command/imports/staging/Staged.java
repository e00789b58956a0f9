package dev.backstory.command.imports.staging;

import dev.backstory.command.imports.Exact;
import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.StatusCategory;
import dev.backstory.events.SubjectType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact in its place in time.
 *
 * @param at when it became so, or since when its subject is there
 * @param isInitial whether it held from the subject's beginning on
 */
public record Staged(Fact fact, Instant at, boolean isInitial, About about, Mark mark) {

    /**
     * What its subject is.
     *
     * @param kind in the end
     * @param key what it is called in the end
     * @param isTimeless whether nobody says any time of it
     */
    public record About(SubjectType type, String kind, String key, boolean isTimeless) {}

    /**
     * By what it is known again, and among which others it stands.
     *
     * @param digest the same for the same fact of a later file
     * @param slot of what held from the beginning: the same for another value of the same field
     * @param isKnown whether the product has it already
     * @param isOvertaken whether the product has a later one of the same field already
     * @param seq its number among what is staged, where it can be read again
     */
    public record Mark(UUID digest, @Nullable UUID slot, boolean isKnown, boolean isOvertaken, long seq) {}

    /** Where a fact is staged: one that held from the beginning may stand beside a later one of the same number. */
    public record Place(long seq, boolean isInitial) {}

    /** Where it can be read again. */
    public Place place() {
        return new Place(mark.seq(), isInitial);
    }

    /** The same of a subject that is of this type here. */
    public Staged of(SubjectType type) {
        return new Staged(fact, at, isInitial, new About(type, kind(), key(), isTimeless()), mark);
    }

    /** The same, marked as concluded. */
    public Staged concluded() {
        return new Staged(fact.concluded(), at, isInitial, about, mark);
    }

    /** That it changed to this then, as is concluded, by nobody. */
    public Staged concludedAt(Instant then) {
        var bare = new Fact(subject(), field(), from(), to(), then, null, List.of(), null, true, line());
        return new Staged(bare, then, false, about, mark);
    }

    public String subject() {
        return fact.subject();
    }

    public String field() {
        return fact.field();
    }

    public @Nullable String from() {
        return fact.from();
    }

    public @Nullable String to() {
        return fact.to();
    }

    public @Nullable String author() {
        return fact.author();
    }

    public List<String> people() {
        return fact.people();
    }

    public @Nullable StatusCategory category() {
        return fact.category();
    }

    public boolean inferred() {
        return fact.inferred();
    }

    public long line() {
        return fact.line();
    }

    /** What only a history that was kept here can say. */
    public Exact exact() {
        return fact.exact();
    }

    public SubjectType type() {
        return about.type();
    }

    public String kind() {
        return about.kind();
    }

    public String key() {
        return about.key();
    }

    public boolean isTimeless() {
        return about.isTimeless();
    }

    public boolean isKnown() {
        return mark.isKnown();
    }
}
