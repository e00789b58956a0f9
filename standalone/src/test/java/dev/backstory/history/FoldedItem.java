package dev.backstory.history;

import dev.backstory.events.RecordedEvent;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemEvent;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.Schedule;
import dev.backstory.events.Timeframe;
import dev.backstory.history.FoldedChanges.Changed;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A roadmap item and each of its moves in time. */
final class FoldedItem {
    final RoadmapItemAdded added;
    Schedule schedule;

    @Nullable
    Timeframe first;

    long version = 1;
    int slipDays;
    int slips;
    final List<RecordedEvent> moves = new ArrayList<>();

    FoldedItem(RoadmapItemAdded added) {
        this.added = added;
        this.schedule = new Schedule(added.timeframe(), added.horizon());
        this.first = added.timeframe();
    }

    String title() {
        return added.title();
    }

    void apply(RecordedEvent recorded, RoadmapItemEvent event) {
        version = recorded.aggregateVersion();
        switch (event) {
            case RoadmapItemAdded ignored -> {}
            case RoadmapItemRescheduled e -> reschedule(recorded, e);
            default -> throw new IllegalStateException("None of the commands makes a " + recorded.type());
        }
    }

    /** Of an item that may not be there yet. */
    static List<Changed> changes(@Nullable FoldedItem item, RoadmapItemEvent event) {
        var id = event.subject().id();
        if (event instanceof RoadmapItemAdded e) {
            return Changed.begin(
                    id,
                    "kind",
                    e.kind(),
                    "title",
                    e.title(),
                    "status",
                    "PROPOSED",
                    "description",
                    e.description(),
                    "lane",
                    e.lane(),
                    "timeframe",
                    Json.timeframe(e.timeframe()),
                    "horizon",
                    e.horizon());
        }
        var before = Fold.present(item, "item", id);
        var changes = new ArrayList<Changed>();
        if (event instanceof RoadmapItemRescheduled e) {
            var from = Json.timeframe(before.schedule.timeframe());
            Changed.add(changes, id, "timeframe", from, Json.timeframe(e.after().timeframe()));
            Changed.add(
                    changes, id, "horizon", before.schedule.horizon(), e.after().horizon());
        }
        return changes;
    }

    private void reschedule(RecordedEvent recorded, RoadmapItemRescheduled event) {
        var days = days(schedule, event.after());
        if (days == null ? isFurther(schedule, event.after()) : days > 0) {
            slips++;
        }
        slipDays += days == null ? 0 : Math.max(0, days);
        if (first == null) {
            first = event.after().timeframe();
        }
        schedule = event.after();
        moves.add(recorded);
    }

    static @Nullable Integer days(Schedule before, Schedule after) {
        return before.timeframe() == null || after.timeframe() == null
                ? null
                : (int) ChronoUnit.DAYS.between(
                        before.timeframe().end(), after.timeframe().end());
    }

    private static boolean isFurther(Schedule before, Schedule after) {
        var horizons = List.of("NOW", "NEXT", "LATER");
        return before.horizon() != null
                && after.horizon() != null
                && horizons.indexOf(after.horizon()) > horizons.indexOf(before.horizon());
    }
}
