package dev.backstory.query.export;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What events do not repeat: what backlogs are called, how things stood right after a change of status in another tracker,
 * and what a field of theirs said right before it changed.
 */
record Around(Map<UUID, String> backlogs, Map<Long, Standing> standings, Map<Long, Said> said) {
    /** What a field of theirs said, and whose ids stand in it for names. */
    record Said(String value, List<UUID> people) {
        static final Said NOTHING = new Said("", List.of());
    }

    /** The status of a subject, and the other tracker's word for it. */
    record Standing(String status, @Nullable String word) {
        String said() {
            return word == null ? status : word;
        }
    }

    @Nullable
    String backlog(@Nullable Object id) {
        return id == null ? null : backlogs.get(UUID.fromString(id.toString()));
    }

    /** What was said before the change at this position. */
    Said before(long position) {
        return said.getOrDefault(position, Said.NOTHING);
    }

    Standing standing(long position) {
        return Objects.requireNonNull(standings.get(position), () -> "No status is known at " + position);
    }
}
