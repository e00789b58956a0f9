package dev.backstory.query.roadmap;

import dev.backstory.events.Rationale;
import dev.backstory.events.Schedule;
import dev.backstory.query.support.Json;
import dev.backstory.query.support.ViewTable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of a roadmap beside its items. */
final class RoadmapRows {
    static final ViewTable<RoadmapRow> ROADMAP = ViewTable.appended(RoadmapRow.class, "roadmap");
    static final ViewTable<VersionRow> VERSION = ViewTable.versioned(VersionRow.class, "roadmap_version", "roadmap_id");
    static final ViewTable<ReschedulingRow> RESCHEDULING =
            ViewTable.appended(ReschedulingRow.class, "roadmap_rescheduling");

    private RoadmapRows() {}

    /** Which roadmap a product has. */
    record RoadmapRow(UUID roadmapId, UUID productId, long opened) {}

    /** The number of events of the roadmap. */
    record VersionRow(UUID roadmapId, long version) {}

    /** One move of an item in time; {@code days} is new end minus old end where both have one. */
    record ReschedulingRow(
            UUID itemId,
            UUID productId,
            long position,
            Instant at,
            UUID actor,
            @Json Schedule before,
            @Json Schedule after,
            @Nullable Integer days,
            @Json @Nullable Rationale rationale) {}
}
