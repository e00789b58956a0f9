package dev.backstory.query.roadmap;

import dev.backstory.events.Schedule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What a planner should look at: items whose plan does not fit that of others. */
final class ItemFlags {
    static final String ENDS_AFTER_DEPENDENT_BEGINS = "ENDS_AFTER_DEPENDENT_BEGINS";
    static final String DEPENDS_ON_DROPPED = "DEPENDS_ON_DROPPED";
    private static final Set<String> CLOSED = Set.of("SHIPPED", "DROPPED");

    private ItemFlags() {}

    /** The flags of an item, given what it depends on and what depends on it; what is closed has none. */
    static List<String> of(ItemRow item, Collection<ItemRow> dependsOn, Collection<ItemRow> dependents) {
        var flags = new ArrayList<String>();
        if (CLOSED.contains(item.status())) {
            return flags;
        }
        if (dependents.stream()
                .filter(dependent -> !CLOSED.contains(dependent.status()))
                .anyMatch(dependent -> endsAfterBegin(item.schedule(), dependent.schedule()))) {
            flags.add(ENDS_AFTER_DEPENDENT_BEGINS);
        }
        if (dependsOn.stream().anyMatch(other -> other.status().equals("DROPPED"))) {
            flags.add(DEPENDS_ON_DROPPED);
        }
        return flags;
    }

    /** By their days where both have them, by their horizons where both have these; between the two nothing is known. */
    private static boolean endsAfterBegin(Schedule item, Schedule dependent) {
        if (item.timeframe() != null && dependent.timeframe() != null) {
            var end = item.timeframe().end();
            var start = dependent.timeframe().start();
            return end != null && start != null && end.isAfter(start);
        }
        var named = item.timeframe() == null && dependent.timeframe() == null;
        return named && item.horizon() != null && dependent.horizon() != null && Slip.isFurther(item, dependent);
    }
}
