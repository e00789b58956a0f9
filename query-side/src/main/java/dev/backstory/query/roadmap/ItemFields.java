package dev.backstory.query.roadmap;

import dev.backstory.events.Release;
import dev.backstory.events.RoadmapItemRevised;
import dev.backstory.events.Schedule;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.Timeframe;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sets what changed of an item, by ourselves or in another tracker. */
final class ItemFields {
    private ItemFields() {}

    /** Puts the item to another time, with what that adds to its slip; a move to an earlier end takes nothing back. */
    static void reschedule(ItemDraft item, Schedule after) {
        var slip = Slip.between(item.schedule, item.lastTimeframe, after);
        item.firstTimeframe = item.firstTimeframe == null ? after.timeframe() : item.firstTimeframe;
        item.slipDays += Math.max(0, Objects.requireNonNullElse(slip.days(), 0));
        item.slips += slip.slipped() ? 1 : 0;
        item.schedule = after;
        if (after.timeframe() != null && after.timeframe().end() != null) {
            item.lastTimeframe = after.timeframe();
        }
    }

    /** Means the item for another release; without days of its own a later one is a slip. */
    private static void retarget(ItemDraft item, @Nullable String release) {
        var later = item.schedule.timeframe() == null ? Release.compare(release, item.target) : null;
        item.slips += later != null && later > 0 ? 1 : 0;
        item.target = release;
    }

    /** Says what a revision says; what it does not name stays. */
    static void revise(ItemDraft item, RoadmapItemRevised event) {
        if (event.kind() != null) {
            item.kind = Objects.requireNonNull(event.kind().after());
        }
        if (event.title() != null) {
            item.title = Objects.requireNonNull(event.title().after());
        }
        if (event.description() != null) {
            item.description = event.description().after();
        }
        if (event.goals() != null) {
            item.goals = Objects.requireNonNullElse(event.goals().after(), List.of());
        }
        if (event.lane() != null) {
            item.lane = event.lane().after();
        }
    }

    /** Sets that field. @throws IllegalArgumentException for a field that an item does not have */
    static void set(ItemDraft item, SourceFieldChanged change) {
        var value = change.after();
        switch (change.field()) {
            case TITLE -> item.title = value == null ? "" : value;
            case DESCRIPTION -> item.description = value;
            case LANE -> item.lane = value;
            case POINTS -> item.points = value == null ? null : new BigDecimal(value);
            case TARGET -> retarget(item, value);
            case HORIZON -> reschedule(item, new Schedule(item.schedule.timeframe(), value));
            case TIMEFRAME ->
                reschedule(item, new Schedule(value == null ? null : Timeframe.parse(value), item.schedule.horizon()));
            case KIND, LABELS, ROADMAP_ITEM_ID ->
                throw new IllegalArgumentException("A roadmap item has no field " + change.field());
        }
    }
}
