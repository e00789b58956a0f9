package dev.backstory.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the author of moves meant: a list, and each move made on it by hand, one after the other. */
final class Intent {
    final List<UUID> ranked;
    final SortedSet<UUID> unranked;

    Intent(FoldedOrder order) {
        this.ranked = order.ranked();
        this.unranked = new TreeSet<>(order.unranked);
    }

    /** Whether the entry could be put there; if so, it was. */
    boolean move(UUID entry, Object to) {
        return (ranked.contains(entry) || unranked.contains(entry)) && put(entry, to);
    }

    /** The same for one that need not be here yet. */
    boolean put(UUID entry, Object to) {
        var anchor = anchor(to);
        if (anchor != null && (anchor.equals(entry) || !ranked.contains(anchor))) {
            return false;
        }
        ranked.remove(entry);
        unranked.remove(entry);
        if (to.equals("UNRANKED")) {
            unranked.add(entry);
        } else {
            ranked.add(place(to), entry);
        }
        return true;
    }

    /** What stands above and below the place, this entry not counted; null where nothing does. */
    List<@Nullable UUID> around(UUID entry, Object to) {
        var others = new ArrayList<>(ranked);
        var here = new Intent(others);
        here.ranked.remove(entry);
        var place = to.equals("UNRANKED") || isAway(here, to) ? -1 : here.place(to);
        var around = new ArrayList<@Nullable UUID>();
        around.add(place < 1 ? null : here.ranked.get(place - 1));
        around.add(place < 0 || place >= here.ranked.size() ? null : here.ranked.get(place));
        return around;
    }

    private Intent(List<UUID> ranked) {
        this.ranked = ranked;
        this.unranked = new TreeSet<>();
    }

    private static boolean isAway(Intent order, Object to) {
        var anchor = anchor(to);
        return anchor != null && !order.ranked.contains(anchor);
    }

    private int place(Object to) {
        var anchor = anchor(to);
        if (anchor == null) {
            return to.equals("TOP") ? 0 : ranked.size();
        }
        return ranked.indexOf(anchor) + (((Map<?, ?>) to).containsKey("after") ? 1 : 0);
    }

    private static @Nullable UUID anchor(Object to) {
        return to instanceof Map<?, ?> beside
                ? (UUID) beside.values().iterator().next()
                : null;
    }
}
