package dev.backstory.query.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of an export: a fact, as imports read it.
 *
 * @param time null of a name, which holds at all times
 * @param people whose ids stand in {@code from} or {@code to}
 * @param ours of a status: the one that it has here
 * @param precision of a day: how sure both are, where that is not the day
 * @param which of a criterion: its id here
 * @param own when it was, where {@code time} is only when it could be told
 * @param inferred true or null
 * @param position the event's that it comes from
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record FactLine(
        @Nullable Instant time,
        @Nullable UUID author,
        UUID subject,
        String field,
        @Nullable String from,
        @Nullable String to,
        List<UUID> people,
        @Nullable String ours,
        @Nullable String precision,
        @Nullable String which,
        @Nullable Instant own,
        @Nullable Boolean inferred,
        @Nullable Long position) {

    /** What another tracker calls it. */
    static FactLine key(UUID subject, String key) {
        return new FactLine(null, null, subject, "key", null, key, List.of(), null, null, null, null, null, null);
    }
}
