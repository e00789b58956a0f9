package dev.backstory.query.roadmap;

import dev.backstory.events.Schedule;
import dev.backstory.events.Timeframe;
import dev.backstory.query.support.Json;
import dev.backstory.query.support.ViewTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A roadmap item; {@code slipDays} is the sum of its moves to a later end, {@code slips} their number. */
record ItemRow(
        UUID itemId,
        UUID productId,
        UUID roadmapId,
        long added,
        String kind,
        String title,
        @Nullable String description,
        List<UUID> goals,
        @Nullable String lane,
        @Json Schedule schedule,
        @Json @Nullable Timeframe firstTimeframe,
        int slipDays,
        int slips,
        String status,
        @Nullable String sourceKey,
        @Nullable String sourceStatus,
        @Nullable BigDecimal points,
        long version) {
    static final ViewTable<ItemRow> TABLE = ViewTable.versioned(ItemRow.class, "roadmap_item", "item_id");

    ItemRow texts(String newTitle, @Nullable String newDescription, @Nullable String newLane) {
        return new ItemRow(
                itemId,
                productId,
                roadmapId,
                added,
                kind,
                newTitle,
                newDescription,
                goals,
                newLane,
                schedule,
                firstTimeframe,
                slipDays,
                slips,
                status,
                sourceKey,
                sourceStatus,
                points,
                version);
    }

    /** The item at another time; {@code days} later, or later without a number where {@code slipped}. */
    ItemRow schedule(Schedule after, int days, boolean slipped) {
        var first = firstTimeframe == null ? after.timeframe() : firstTimeframe;
        return new ItemRow(
                itemId,
                productId,
                roadmapId,
                added,
                kind,
                title,
                description,
                goals,
                lane,
                after,
                first,
                slipDays + Math.max(0, days),
                slips + (slipped ? 1 : 0),
                status,
                sourceKey,
                sourceStatus,
                points,
                version);
    }

    ItemRow status(String newStatus, String newSourceStatus) {
        return new ItemRow(
                itemId,
                productId,
                roadmapId,
                added,
                kind,
                title,
                description,
                goals,
                lane,
                schedule,
                firstTimeframe,
                slipDays,
                slips,
                newStatus,
                sourceKey,
                newSourceStatus,
                points,
                version);
    }

    ItemRow points(@Nullable BigDecimal newPoints) {
        return new ItemRow(
                itemId,
                productId,
                roadmapId,
                added,
                kind,
                title,
                description,
                goals,
                lane,
                schedule,
                firstTimeframe,
                slipDays,
                slips,
                status,
                sourceKey,
                sourceStatus,
                newPoints,
                version);
    }

    ItemRow version(long newVersion) {
        return new ItemRow(
                itemId,
                productId,
                roadmapId,
                added,
                kind,
                title,
                description,
                goals,
                lane,
                schedule,
                firstTimeframe,
                slipDays,
                slips,
                status,
                sourceKey,
                sourceStatus,
                points,
                newVersion);
    }
}
