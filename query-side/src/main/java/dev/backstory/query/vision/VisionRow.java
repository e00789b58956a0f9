package dev.backstory.query.vision;

import dev.backstory.events.Rationale;
import dev.backstory.query.support.Json;
import dev.backstory.query.support.ViewTable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One revision of a vision, and who set it, when, in which roles and why. */
record VisionRow(
        UUID productId,
        int revision,
        long position,
        UUID eventId,
        Instant occurred,
        UUID actor,
        List<String> roles,
        String statement,
        @Nullable String targetCustomers,
        @Nullable String needs,
        @Nullable String differentiator,
        @Json @Nullable Rationale rationale) {
    static final ViewTable<VisionRow> TABLE = ViewTable.appended(VisionRow.class, "vision_revision");
}
