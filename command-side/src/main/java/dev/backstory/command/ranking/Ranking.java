package dev.backstory.command.ranking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An order of distinct entries plus the unranked rest; immutable, each change costs O(log n) and copies nothing. */
public final class Ranking {

    private static final Ranking EMPTY = new Ranking(Tree.empty(), Tree.empty(), Tree.empty());

    private final Tree<String, UUID> order;
    private final Tree<UUID, String> keys;
    private final Tree<UUID, UUID> rest;

    private Ranking(Tree<String, UUID> order, Tree<UUID, String> keys, Tree<UUID, UUID> rest) {
        this.order = order;
        this.keys = keys;
        this.rest = rest;
    }

    /** An entry and its order key; null: unranked. */
    public record Entry(UUID id, @Nullable String key) {}

    public static Ranking empty() {
        return EMPTY;
    }

    /** The ranking that {@link #entries()} told of; linear where they come in that order, but for one sort by id. */
    @JsonCreator
    public static Ranking of(List<Entry> entries) {
        var ranked = new ArrayList<Map.Entry<String, UUID>>();
        var unranked = new ArrayList<UUID>();
        for (var entry : entries) {
            if (entry.key() == null) {
                unranked.add(entry.id());
            } else {
                ranked.add(Map.entry(entry.key(), entry.id()));
            }
        }
        return new Ranking(
                sorted(ranked, Map.Entry::getKey, Map.Entry::getValue),
                sorted(ranked, Map.Entry::getValue, Map.Entry::getKey),
                sorted(unranked, id -> id, id -> id));
    }

    private static <T, K extends Comparable<K>, V> Tree<K, V> sorted(
            List<T> all, Function<T, K> key, Function<T, V> value) {
        return Tree.ofSorted(all.stream()
                .sorted(Comparator.comparing(key))
                .map(one -> Map.entry(key.apply(one), value.apply(one)))
                .toList());
    }

    public int ranked() {
        return order.size();
    }

    public int unrankedCount() {
        return rest.size();
    }

    public boolean contains(UUID id) {
        return keys.contains(id) || rest.contains(id);
    }

    public @Nullable String keyOf(UUID id) {
        return keys.get(id);
    }

    /** Who has this key, or null. */
    public @Nullable UUID standingAt(String key) {
        return order.get(key);
    }

    /** From 1; null: unranked or unknown. */
    public @Nullable Integer rankOf(UUID id) {
        var key = keys.get(id);
        return key == null ? null : order.indexOf(key) + 1;
    }

    /** The entry at a rank from 1 to {@link #ranked()}. */
    public UUID at(int rank) {
        return order.at(rank - 1).getValue();
    }

    /** The entry directly above, or null. */
    public @Nullable UUID above(UUID id) {
        var key = keys.get(id);
        var entry = key == null ? null : order.lower(key);
        return entry == null ? null : entry.getValue();
    }

    /** The entry directly below, or null. */
    public @Nullable UUID below(UUID id) {
        var key = keys.get(id);
        var entry = key == null ? null : order.higher(key);
        return entry == null ? null : entry.getValue();
    }

    /** The ranked entries, first to last. */
    public List<UUID> order() {
        var ids = new ArrayList<UUID>(ranked());
        order.forEach(entry -> ids.add(entry.getValue()));
        return ids;
    }

    /** The unranked entries, by id. */
    public List<UUID> unranked() {
        var ids = new ArrayList<UUID>(unrankedCount());
        rest.forEach(entry -> ids.add(entry.getKey()));
        return ids;
    }

    /** Everything there is to know: the ranked entries, first to last, then the unranked ones. */
    @JsonValue
    public List<Entry> entries() {
        var entries = new ArrayList<Entry>(ranked() + unrankedCount());
        order.forEach(entry -> entries.add(new Entry(entry.getValue(), entry.getKey())));
        rest.forEach(entry -> entries.add(new Entry(entry.getKey(), null)));
        return entries;
    }

    /** With the entry at this key, whether it was here or not; null: unranked. */
    public Ranking placed(UUID id, @Nullable String key) {
        var others = left(id);
        return key == null
                ? new Ranking(others.order, others.keys, others.rest.with(id, id))
                : new Ranking(others.order.with(key, id), others.keys.with(id, key), others.rest);
    }

    /** Without the entry. */
    public Ranking left(UUID id) {
        var key = keys.get(id);
        if (key == null) {
            return new Ranking(order, keys, rest.without(id));
        }
        boolean standsThere = id.equals(order.get(key)); // or another entry was given its key just before
        return new Ranking(standsThere ? order.without(key) : order, keys.without(id), rest);
    }

    /** The first of the moves that cannot be made, if any. */
    public Optional<Refusal> refusal(List<Move> moves) {
        return Refusal.first(this, moves);
    }

    /** Why an entry that is not here yet cannot be placed so, if it cannot. */
    public Optional<Refusal> refusal(UUID id, Placement to) {
        return placed(id, null).refusal(List.of(new Move(id, to, null)));
    }

    /** What stands around the target place now, the moved entry not counted, if that is not what the author saw. */
    public Optional<Neighbours> contradicts(Move move) {
        var seen = move.seen();
        var present = Gap.around(this, move);
        return seen != null && seen.contradicts(present) ? Optional.of(present) : Optional.empty();
    }

    /** What the moves come to, one after the other; there must be no {@link #refusal(List)}. */
    public Reordering reorder(List<Move> moves) {
        return Rearrangement.of(this, moves);
    }

    /** What placing an entry that is not here yet comes to; there must be no {@link #refusal(UUID, Placement)}. */
    public Reordering enter(UUID id, Placement to) {
        return Rearrangement.entering(this, id, to);
    }
}
