package dev.backstory.query.audit.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backstory.events.Subject;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What one field of one subject was before and is after an event, as JSON values; null: nothing was, or nothing is.
 *
 * <p>Of a set ({@code roles}) each change is one element that came (before null) or went (after null).
 *
 * @param above for a rank: the entry that then stood directly above
 * @param below for a rank: the entry that then stood directly below
 */
public record Change(
        Subject subject,
        String field,
        @Nullable Object before,
        @Nullable Object after,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Neighbour above,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Neighbour below) {

    /** An entry beside another one, by the name it had then. */
    public record Neighbour(UUID id, String name) {}

    /** The rank that something got because others moved past it. */
    public static Change rank(Subject subject, int before, int after) {
        return of(subject, "rank", before, after);
    }

    /** The change with each of its texts as this makes it. */
    public Change worded(UnaryOperator<String> wording) {
        return new Change(subject, field, worded(before, wording), worded(after, wording), above, below);
    }

    private static @Nullable Object worded(@Nullable Object value, UnaryOperator<String> wording) {
        return value instanceof String text ? wording.apply(text) : value;
    }

    static Change of(Subject subject, String field, @Nullable Object before, @Nullable Object after) {
        return new Change(subject, field, before, after, null, null);
    }
}
