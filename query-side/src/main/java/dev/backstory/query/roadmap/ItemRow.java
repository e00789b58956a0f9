package dev.backstory.query.roadmap;

import dev.backstory.events.Schedule;
import dev.backstory.events.Timeframe;
import dev.backstory.query.support.Json;
import dev.backstory.query.support.ViewTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A roadmap item; {@code slipDays} is the sum of its moves to a later end, {@code slips} their number; {@code lastTimeframe} is when it last had dates. */
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
        @Nullable String target,
        @Json @Nullable Timeframe firstTimeframe,
        @Json @Nullable Timeframe lastTimeframe,
        int slipDays,
        int slips,
        String status,
        @Nullable String sourceKey,
        @Nullable String sourceStatus,
        @Nullable BigDecimal points,
        long version) {
    static final ViewTable<ItemRow> TABLE = ViewTable.versioned(ItemRow.class, "roadmap_item", "item_id");

    ItemRow changed(Consumer<ItemDraft> change) {
        var draft = new ItemDraft(this);
        change.accept(draft);
        return draft.done();
    }
}
