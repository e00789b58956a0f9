package dev.backstory.query.roadmap;

import dev.backstory.events.Rationale;
import dev.backstory.events.Schedule;
import dev.backstory.events.Timeframe;
import dev.backstory.query.launch.LaunchEntry;
import dev.backstory.query.roadmap.RoadmapRows.ReschedulingRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item as the roadmap shows it; {@code rank} is null where it is unranked or has left. Its slip: what was planned first,
 * what before the last move, what now, and each move with who made it and why.
 */
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
        @Nullable String target,
        @Nullable Timeframe firstTimeframe,
        int slipDays,
        int slips,
        Schedule firstSchedule,
        @Nullable Schedule previousSchedule,
        List<Rescheduling> reschedulings,
        List<UUID> goals,
        @Nullable BigDecimal points,
        List<UUID> dependsOn,
        List<UUID> dependents,
        List<String> flags,
        @Nullable LaunchEntry launch) {
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

    static ItemEntry of(
            ItemRow row,
            @Nullable Integer rank,
            List<ReschedulingRow> reschedulings,
            List<UUID> dependsOn,
            List<UUID> dependents,
            List<String> flags,
            @Nullable LaunchEntry launch) {
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
                row.target(),
                row.firstTimeframe(),
                row.slipDays(),
                row.slips(),
                first(row, reschedulings),
                reschedulings.isEmpty() ? null : reschedulings.getLast().before(),
                reschedulings.stream().map(Rescheduling::of).toList(),
                row.goals(),
                row.points(),
                dependsOn,
                dependents,
                flags,
                launch);
    }

    /** The first time that was ever said; nothing was said of an item that is not scheduled yet. */
    private static Schedule first(ItemRow row, List<ReschedulingRow> reschedulings) {
        return reschedulings.stream()
                .map(ReschedulingRow::before)
                .filter(schedule -> schedule.timeframe() != null || schedule.horizon() != null)
                .findFirst()
                .orElseGet(() -> reschedulings.isEmpty()
                        ? row.schedule()
                        : reschedulings.getFirst().after());
    }
}
