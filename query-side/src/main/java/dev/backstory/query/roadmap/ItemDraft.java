package dev.backstory.query.roadmap;

import dev.backstory.events.Schedule;
import dev.backstory.events.Timeframe;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item's row while an event changes it. */
final class ItemDraft {
    private final UUID itemId;
    private final UUID productId;
    private final UUID roadmapId;
    private final long added;
    private final @Nullable String sourceKey;
    String kind;
    String title;

    @Nullable
    String description;

    List<UUID> goals;

    @Nullable
    String lane;

    Schedule schedule;

    @Nullable
    String target;

    @Nullable
    Timeframe firstTimeframe;

    @Nullable
    Timeframe lastTimeframe;

    int slipDays;
    int slips;
    String status;

    @Nullable
    String sourceStatus;

    @Nullable
    BigDecimal points;

    long version;

    ItemDraft(ItemRow item) {
        itemId = item.itemId();
        productId = item.productId();
        roadmapId = item.roadmapId();
        added = item.added();
        sourceKey = item.sourceKey();
        kind = item.kind();
        title = item.title();
        description = item.description();
        goals = item.goals();
        lane = item.lane();
        schedule = item.schedule();
        target = item.target();
        firstTimeframe = item.firstTimeframe();
        lastTimeframe = item.lastTimeframe();
        slipDays = item.slipDays();
        slips = item.slips();
        status = item.status();
        sourceStatus = item.sourceStatus();
        points = item.points();
        version = item.version();
    }

    ItemRow done() {
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
                target,
                firstTimeframe,
                lastTimeframe,
                slipDays,
                slips,
                status,
                sourceKey,
                sourceStatus,
                points,
                version);
    }
}
