package dev.backstory.query.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of an export: a fact, as imports read it.
 *
 * @param people whose ids stand in {@code from} or {@code to}
 * @param ours of a status: the one that it has here
 * @param inferred true or null
 * @param position the event's that it comes from
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record FactLine(
        Instant time,
        @Nullable UUID author,
        UUID subject,
        String field,
        @Nullable String from,
        @Nullable String to,
        List<UUID> people,
        @Nullable String ours,
        @Nullable Boolean inferred,
        long position) {}
