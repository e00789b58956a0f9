package dev.backstory.history;

import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Moved;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.Rekeyed;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.RoadmapOrderRespaced;
import dev.backstory.events.Schedule;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.Timeframe;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts of a fold that have a life of their own. */
final class Folded {
    private Folded() {}

    /** An order: each ranked entry's key, and those without one. */
    static final class Order {
        final UUID id;
        final String name;
        long version;
        private final Map<UUID, String> keys = new HashMap<>();
        final TreeSet<UUID> unranked = new TreeSet<>();

        Order(UUID id, String name) {
            this.id = id;
            this.name = name;
        }

        /** The ranked entries, first to last: sorted anew each time. */
        List<UUID> ranked() {
            var ids = new ArrayList<>(keys.keySet());
            ids.sort(Comparator.comparing(keys::get));
            return ids;
        }

        @Nullable
        Integer rankOf(UUID entry) {
            var index = ranked().indexOf(entry);
            return index < 0 ? null : index + 1;
        }

        boolean holds(UUID entry) {
            return keys.containsKey(entry) || unranked.contains(entry);
        }

        void apply(RecordedEvent recorded) {
            version = recorded.aggregateVersion();
            switch (recorded.event()) {
                case StoryRanked e -> put(e.storyId(), e.orderKey());
                case RoadmapItemRanked e -> put(e.itemId(), e.orderKey());
                case BacklogReprioritised e -> e.moves().forEach(moved -> put(moved.id(), moved.orderKey()));
                case OrderRespaced e -> respace(e.keys());
                case RoadmapOrderRespaced e -> respace(e.keys());
                default -> {}
            }
        }

        private void respace(List<Rekeyed> respaced) {
            var before = ranked();
            respaced.forEach(key -> put(key.id(), key.orderKey()));
            if (!before.equals(ranked())) {
                throw new AssertionError("Respacing changed the order");
            }
        }

        private void put(UUID entry, @Nullable String key) {
            keys.remove(entry);
            unranked.remove(entry);
            if (key == null) {
                unranked.add(entry);
            } else {
                keys.put(entry, key);
            }
        }

        /** Where an entry would have come from and gone to, by this order before and after the event. */
        Order after(List<Moved> moves) {
            var after = new Order(id, name);
            after.keys.putAll(keys);
            after.unranked.addAll(unranked);
            moves.forEach(moved -> after.put(moved.id(), moved.orderKey()));
            return after;
        }
    }

    /** A story: what was said when it was defined; none of the commands changes it. */
    record Story(StoryDefined defined) {}

    /** A roadmap item and each of its moves in time. */
    static final class Item {
        final RoadmapItemAdded added;
        Schedule schedule;

        @Nullable
        Timeframe first;

        long version = 1;
        int slipDays;
        int slips;
        final List<RecordedEvent> moves = new ArrayList<>();

        Item(RoadmapItemAdded added) {
            this.added = added;
            this.schedule = new Schedule(added.timeframe(), added.horizon());
            this.first = added.timeframe();
        }

        void reschedule(RecordedEvent recorded, RoadmapItemRescheduled event) {
            var days = days(schedule, event.after());
            if (days == null ? isFurther(schedule, event.after()) : days > 0) {
                slips++;
            }
            slipDays += days == null ? 0 : Math.max(0, days);
            if (first == null) {
                first = event.after().timeframe();
            }
            schedule = event.after();
            version = recorded.aggregateVersion();
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
}
