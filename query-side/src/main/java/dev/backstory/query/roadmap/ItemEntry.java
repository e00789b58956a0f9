package dev.backstory.query.roadmap;

import dev.backstory.events.Rationale;
import dev.backstory.events.Schedule;
import dev.backstory.events.Timeframe;
import dev.backstory.query.roadmap.RoadmapRows.ReschedulingRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item as the roadmap shows it; {@code rank} is null where it is unranked or has left. */
record ItemEntry(
        UUID itemId,
        @Nullable Integer rank,
        long version,
        String title,
        String kind,
        String status,
        @Nullable String sourceKey,
        @Nullable String sourceStatus,
        @Nullable String lane,
        @Nullable String horizon,
        @Nullable Timeframe timeframe,
        @Nullable Timeframe firstTimeframe,
        int slipDays,
        int slips,
        List<Rescheduling> reschedulings,
        List<UUID> goals,
        @Nullable BigDecimal points,
        List<UUID> dependsOn,
        List<String> flags) {
    /** One move in time: from where to where, by whom and why; {@code days} is null where an end is missing. */
    record Rescheduling(
            long position,
            Instant at,
            UUID actor,
            Schedule before,
            Schedule after,
            @Nullable Integer days,
            @Nullable Rationale rationale) {
        static Rescheduling of(ReschedulingRow row) {
            return new Rescheduling(
                    row.position(), row.at(), row.actor(), row.before(), row.after(), row.days(), row.rationale());
        }
    }

    static ItemEntry of(ItemRow row, @Nullable Integer rank, List<ReschedulingRow> reschedulings) {
        return new ItemEntry(
                row.itemId(),
                rank,
                row.version(),
                row.title(),
                row.kind(),
                row.status(),
                row.sourceKey(),
                row.sourceStatus(),
                row.lane(),
                row.schedule().horizon(),
                row.schedule().timeframe(),
                row.firstTimeframe(),
                row.slipDays(),
                row.slips(),
                reschedulings.stream().map(Rescheduling::of).toList(),
                row.goals(),
                row.points(),
                List.of(),
                List.of());
    }
}
