package dev.backstory.command.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ranking as anyone would write it first: a list that is copied and searched. */
final class NaiveRanking {

    final List<UUID> order;
    final Set<UUID> unranked;

    NaiveRanking(List<UUID> order, Iterable<UUID> unranked) {
        this.order = new ArrayList<>(order);
        this.unranked = new TreeSet<>();
        unranked.forEach(this.unranked::add);
    }

    NaiveRanking copy() {
        return new NaiveRanking(order, unranked);
    }

    /** Puts the entry there; false: it stood there already. */
    boolean put(UUID id, Placement to) {
        var before = List.copyOf(order);
        order.remove(id);
        unranked.remove(id);
        switch (to) {
            case Placement.Top top -> order.addFirst(id);
            case Placement.Bottom bottom -> order.addLast(id);
            case Placement.Unranked rest -> unranked.add(id);
            case Placement.Before anchor -> order.add(order.indexOf(anchor.id()), id);
            case Placement.After anchor -> order.add(order.indexOf(anchor.id()) + 1, id);
        }
        return !before.equals(order);
    }

    @Nullable
    Integer rankOf(UUID id) {
        return order.contains(id) ? Integer.valueOf(order.indexOf(id) + 1) : null;
    }

    @Nullable
    UUID neighbour(UUID id, int offset) {
        int index = order.indexOf(id) + offset;
        return !order.contains(id) || index < 0 || index >= order.size() ? null : order.get(index);
    }

    /** The size of the largest choice of these entries that stand, together with all others, in the order they had. */
    int mostThatStayed(NaiveRanking before, List<UUID> touched) {
        int most = 0;
        for (int choice = 0; choice < 1 << touched.size(); choice++) {
            var gone = new ArrayList<UUID>();
            for (int i = 0; i < touched.size(); i++) {
                if ((choice >> i & 1) == 0) {
                    gone.add(touched.get(i));
                }
            }
            int stayed = touched.size() - gone.size();
            if (stayed > most && without(order, gone).equals(without(before.order, gone))) {
                most = stayed;
            }
        }
        return most;
    }

    static List<UUID> without(List<UUID> ids, List<UUID> gone) {
        return ids.stream().filter(id -> !gone.contains(id)).toList();
    }
}
