package dev.backstory.query.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One backlog's order as a list, with keys that sort likewise. */
final class ShuffledOrder {
    private static final long GAP = 1L << 40;
    private static final long MIDDLE = 1L << 61;

    final UUID backlog;
    private final List<UUID> ranked = new ArrayList<>();
    private final List<UUID> unranked = new ArrayList<>();
    private final Map<UUID, Long> keys = new HashMap<>();

    ShuffledOrder(UUID backlog) {
        this.backlog = backlog;
    }

    int size() {
        return ranked.size() + unranked.size();
    }

    int ranked() {
        return ranked.size();
    }

    List<UUID> all() {
        var all = new ArrayList<>(ranked);
        all.addAll(unranked);
        return all;
    }

    @Nullable
    Integer rank(UUID story) {
        var index = ranked.indexOf(story);
        return index < 0 ? null : index + 1;
    }

    @Nullable
    String key(UUID story) {
        var key = keys.get(story);
        return key == null ? null : "%019d".formatted(key);
    }

    void remove(UUID story) {
        ranked.remove(story);
        unranked.remove(story);
        keys.remove(story);
    }

    void unrank(UUID story) {
        unranked.add(story);
    }

    void rank(UUID story, int index) {
        keys.put(story, between(index));
        ranked.add(index, story);
    }

    /** Gives all ranked ones new keys, in the order that they have. */
    List<UUID> respaced() {
        for (var i = 0; i < ranked.size(); i++) {
            keys.put(ranked.get(i), MIDDLE + i * GAP);
        }
        return ranked;
    }

    private long between(int index) {
        if (ranked.isEmpty()) {
            return MIDDLE;
        }
        if (index == 0) {
            return keyAt(0) - GAP;
        }
        if (index == ranked.size()) {
            return keyAt(index - 1) + GAP;
        }
        var above = keyAt(index - 1);
        var below = keyAt(index);
        if (below - above < 2) {
            throw new AssertionError("No room left between keys: respace more often");
        }
        return above + (below - above) / 2;
    }

    private long keyAt(int index) {
        return Objects.requireNonNull(keys.get(ranked.get(index)));
    }
}
