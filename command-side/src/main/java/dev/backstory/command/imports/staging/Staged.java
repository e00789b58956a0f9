package dev.backstory.command.imports.staging;

import dev.backstory.command.imports.OurStatus;
import dev.backstory.command.imports.StatusCategory;
import dev.backstory.events.SubjectType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact in its place in time.
 *
 * @param key what its subject is called in the end
 * @param kind what its subject is in the end
 * @param isInitial whether it held from the subject's beginning on
 * @param isTimeless whether nobody says any time of the subject
 * @param digest the same for the same fact of a later file
 * @param slot of what held from the beginning: the same for another value of the same field
 * @param isKnown whether the product has it already
 * @param isOvertaken whether the product has a later one of the same field already
 * @param isAlone whether it is the only one of its field
 * @param ours of a status: the one that it has here, exactly; null where nobody says
 */
public record Staged(
        String subject,
        SubjectType type,
        String kind,
        String key,
        String field,
        @Nullable String from,
        @Nullable String to,
        Instant at,
        @Nullable String author,
        List<String> people,
        @Nullable StatusCategory category,
        boolean inferred,
        long line,
        boolean isInitial,
        boolean isTimeless,
        UUID digest,
        @Nullable UUID slot,
        boolean isKnown,
        boolean isOvertaken,
        boolean isAlone,
        @Nullable OurStatus ours) {
    public Staged {
        people = List.copyOf(people);
    }

    /** The same of a subject that is of this type here. */
    public Staged of(SubjectType type) {
        return new Staged(
                subject,
                type,
                kind,
                key,
                field,
                from,
                to,
                at,
                author,
                people,
                category,
                inferred,
                line,
                isInitial,
                isTimeless,
                digest,
                slot,
                isKnown,
                isOvertaken,
                isAlone,
                ours);
    }

    /** The same, marked as concluded. */
    public Staged concluded() {
        return new Staged(
                subject,
                type,
                kind,
                key,
                field,
                from,
                to,
                at,
                author,
                people,
                category,
                true,
                line,
                isInitial,
                isTimeless,
                digest,
                slot,
                isKnown,
                isOvertaken,
                isAlone,
                ours);
    }
}
