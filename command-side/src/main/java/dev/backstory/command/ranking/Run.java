package dev.backstory.command.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Some chosen entries that stand next to each other, and the two others around them (null: the end of the order). */
record Run(@Nullable UUID above, List<UUID> ids, @Nullable UUID below) {

    /** The longest runs that the chosen entries form in the ranking, first to last; unranked entries form none. */
    static List<Run> of(Ranking ranking, Collection<UUID> chosen) {
        var byRank = new TreeMap<Integer, UUID>();
        for (var id : chosen) {
            var rank = ranking.rankOf(id);
            if (rank != null) {
                byRank.put(rank, id);
            }
        }
        var runs = new ArrayList<Run>();
        var ids = new ArrayList<UUID>();
        for (var entry : byRank.entrySet()) {
            ids.add(entry.getValue());
            if (!byRank.containsKey(entry.getKey() + 1)) {
                runs.add(new Run(ranking.above(ids.getFirst()), List.copyOf(ids), ranking.below(ids.getLast())));
                ids.clear();
            }
        }
        return runs;
    }

    /** New keys for the entries, evenly spaced between those that the two others have in the ranking. */
    List<String> keys(Ranking ranking) {
        return OrderKey.spread(keyOf(above, ranking), keyOf(below, ranking), ids.size());
    }

    /** The ranking with the entries standing so, in the room that it has between the two others. */
    Ranking placed(Ranking ranking) {
        var keys = keys(ranking);
        var placed = ranking;
        for (int i = 0; i < keys.size(); i++) {
            placed = placed.placed(ids.get(i), keys.get(i));
        }
        return placed;
    }

    /** As many of the entries as can keep the keys they have in the ranking, and yet stand in the order of this run. */
    List<UUID> staying(Ranking ranking) {
        var low = keyOf(above, ranking);
        var high = keyOf(below, ranking);
        var holders = new LinkedHashMap<String, UUID>();
        for (var id : ids) {
            var key = ranking.keyOf(id);
            if (key != null && (low == null || low.compareTo(key) < 0) && (high == null || key.compareTo(high) < 0)) {
                holders.put(key, id);
            }
        }
        holders.keySet().retainAll(new HashSet<>(Ascending.longest(List.copyOf(holders.keySet()))));
        return List.copyOf(holders.values());
    }

    private static @Nullable String keyOf(@Nullable UUID id, Ranking ranking) {
        return id == null ? null : ranking.keyOf(id);
    }
}
