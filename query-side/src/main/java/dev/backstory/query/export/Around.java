package dev.backstory.query.export;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What events do not repeat: what backlogs are called, and how things stood right after a change in another tracker. */
record Around(Map<UUID, String> backlogs, Map<Long, Standing> standings) {

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

    Standing standing(long position) {
        return Objects.requireNonNull(standings.get(position), () -> "No status is known at " + position);
    }
}
