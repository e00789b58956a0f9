package dev.backstory.history;

import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Event;
import dev.backstory.events.Moved;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.Rekeyed;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.RoadmapOrderRespaced;
import dev.backstory.events.RoadmapReprioritised;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import dev.backstory.history.FoldedChanges.Changed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order: each ranked entry's key, and those without one. */
final class FoldedOrder {
    final UUID id;
    final String name;
    long version;
    private final Map<UUID, String> keys = new HashMap<>();
    final TreeSet<UUID> unranked = new TreeSet<>();

    FoldedOrder(UUID id, String name) {
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

    int size() {
        return keys.size() + unranked.size();
    }

    void apply(RecordedEvent recorded) {
        version = recorded.aggregateVersion();
        switch (recorded.event()) {
            case StoryRanked e -> put(e.storyId(), e.orderKey());
            case RoadmapItemRanked e -> put(e.itemId(), e.orderKey());
            case StoryLeft e -> remove(e.storyId());
            case RoadmapItemLeft e -> remove(e.itemId());
            case BacklogReprioritised e -> e.moves().forEach(moved -> put(moved.id(), moved.orderKey()));
            case RoadmapReprioritised e -> e.moves().forEach(moved -> put(moved.id(), moved.orderKey()));
            case OrderRespaced e -> respace(e.keys());
            case RoadmapOrderRespaced e -> respace(e.keys());
            default -> {}
        }
    }

    List<Changed> changes(Event event) {
        return switch (event) {
            case BacklogOpened e -> Changed.begin(id, "name", e.name());
            case RoadmapOpened e -> Changed.begin(id, "productId", e.productId());
            case StoryRanked e -> entered(e.storyId(), e.orderKey());
            case RoadmapItemRanked e -> entered(e.itemId(), e.orderKey());
            case StoryLeft e -> left(e.storyId());
            case RoadmapItemLeft e -> left(e.itemId());
            case BacklogReprioritised e -> moved(e.moves());
            case RoadmapReprioritised e -> moved(e.moves());
            default -> List.of();
        };
    }

    private List<Changed> entered(UUID entry, @Nullable String key) {
        var after = copy();
        after.put(entry, key);
        var rank = after.rankOf(entry);
        var changes = new ArrayList<Changed>();
        Changed.add(changes, entry, "standing", null, standing(rank));
        Changed.add(changes, entry, "rank", null, rank);
        return changes;
    }

    private List<Changed> left(UUID entry) {
        var rank = rankOf(entry);
        var changes = new ArrayList<Changed>();
        Changed.add(changes, entry, "standing", standing(rank), null);
        Changed.add(changes, entry, "rank", rank, null);
        return changes;
    }

    private List<Changed> moved(List<Moved> moves) {
        var after = copy();
        moves.forEach(moved -> after.put(moved.id(), moved.orderKey()));
        var changes = new ArrayList<Changed>();
        for (var moved : moves) {
            var from = rankOf(moved.id());
            var to = after.rankOf(moved.id());
            Changed.add(changes, moved.id(), "standing", standing(from), standing(to));
            changes.add(new Changed(moved.id(), "rank", from, to)); // its neighbours are others, also at the same rank
        }
        return changes;
    }

    /** Whether an entry that comes in with this key stands above another one. */
    boolean comesAbove(@Nullable String key) {
        return key != null && keys.values().stream().anyMatch(other -> other.compareTo(key) > 0);
    }

    private static String standing(@Nullable Integer rank) {
        return rank == null ? "UNRANKED" : "RANKED";
    }

    private void respace(List<Rekeyed> respaced) {
        var before = ranked();
        respaced.forEach(key -> put(key.id(), key.orderKey()));
        if (!before.equals(ranked())) {
            throw new AssertionError("Respacing changed the order");
        }
    }

    private void put(UUID entry, @Nullable String key) {
        remove(entry);
        if (key == null) {
            unranked.add(entry);
        } else {
            keys.put(entry, key);
        }
    }

    private void remove(UUID entry) {
        keys.remove(entry);
        unranked.remove(entry);
    }

    private FoldedOrder copy() {
        var copy = new FoldedOrder(id, name);
        copy.keys.putAll(keys);
        copy.unranked.addAll(unranked);
        return copy;
    }
}
