package dev.backstory.command.imports.history;

import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.staging.Staged;
import dev.backstory.command.order.OrderDecider;
import dev.backstory.command.order.OrderWords;
import dev.backstory.command.order.Ranked;
import dev.backstory.command.ranking.Move;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.ranking.Ranking;
import dev.backstory.events.Event;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where stories or items stand while their history goes by. Some trackers say a place at each moment, others a text that
 * sorts as their order goes, which many only say in the end; each entry then stands rightly among those that are there.
 * Whatever says neither stands below, in the order of the file.
 */
final class Orders<E extends Event> {
    /** Where an entry belongs: by the text, else by when the file first tells of it. */
    private record Aim(@Nullable String text, long line, UUID id) {
        static final Comparator<Aim> ORDER = Comparator.comparing(
                        Aim::text, Comparator.nullsLast(Comparator.<String>naturalOrder()))
                .thenComparingLong(Aim::line)
                .thenComparing(Aim::id);
    }

    private final OrderWords<E> words;
    private final Memory memory;
    private final Map<UUID, Aim> aims = new HashMap<>();
    private final Map<UUID, NavigableMap<Aim, UUID>> standing = new HashMap<>();

    Orders(OrderWords<E> words, Memory memory) {
        this.words = words;
        this.memory = memory;
    }

    /** Remembers where an entry belongs that is in the order already, or will be. */
    void aim(UUID id, Staged fact) {
        var text = FactField.of(fact.field()) == FactField.ORDER ? fact.to() : null;
        aims.compute(id, (ignored, before) -> new Aim(text, before == null ? fact.line() : before.line(), id));
    }

    /** The same for one that stands there since an earlier import. */
    void recall(UUID order, UUID id, Staged fact) {
        unstand(order, id);
        aim(id, fact);
        if (memory.order(order).contains(id)) {
            stand(order, id);
        }
    }

    /** The entry comes in, where {@code place} says or where its text belongs. */
    List<E> enter(UUID order, UUID id, @Nullable Staged place) {
        var to = place == null ? byText(order, id) : at(memory.order(order), place.to());
        stand(order, id);
        return OrderDecider.enter(ranked(order), id, to, words);
    }

    /** The entry goes out. */
    List<E> leave(UUID order, UUID id, String reason) {
        unstand(order, id);
        return OrderDecider.leave(ranked(order), id, reason, words);
    }

    /** The entry goes to another place; nothing happens where it stands there. */
    List<E> move(UUID order, UUID id, Staged fact) {
        unstand(order, id);
        aim(id, fact);
        if (!memory.order(order).contains(id)) {
            return List.of();
        }
        var to = FactField.of(fact.field()) == FactField.RANK ? rank(order, id, fact.to()) : byText(order, id);
        stand(order, id);
        return OrderDecider.reprioritise(ranked(order), List.of(new Move(id, to, null)), words);
    }

    private Placement byText(UUID order, UUID id) {
        var aim = aims.get(id);
        var others = standing.get(order);
        if (aim == null || others == null) {
            return new Placement.Bottom();
        }
        var ranking = memory.order(order);
        for (var above : others.headMap(aim, false).descendingMap().values()) {
            if (ranking.keyOf(above) != null) {
                return new Placement.After(above);
            }
        }
        return new Placement.Top();
    }

    /** A place among the others. */
    private Placement rank(UUID order, UUID id, @Nullable String rank) {
        return at(memory.order(order).left(id), rank);
    }

    private static Placement at(Ranking others, @Nullable String rank) {
        if (rank == null || Sound.isUnranked(rank)) {
            return new Placement.Unranked();
        }
        var place = Integer.parseInt(rank);
        if (place > others.ranked()) {
            return new Placement.Bottom();
        }
        return place <= 1 ? new Placement.Top() : new Placement.After(others.at(place - 1));
    }

    private void stand(UUID order, UUID id) {
        var aim = aims.get(id);
        if (aim != null) {
            standing.computeIfAbsent(order, each -> new TreeMap<>(Aim.ORDER)).put(aim, id);
        }
    }

    private void unstand(UUID order, UUID id) {
        var aim = aims.get(id);
        if (aim != null && standing.containsKey(order)) {
            standing.get(order).remove(aim);
        }
    }

    private Ranked ranked(UUID order) {
        return new Standing(order, memory.order(order));
    }

    /** Nobody has seen it yet, so that no version is asked for. */
    private record Standing(UUID id, Ranking ranking) implements Ranked {
        @Override
        public long version() {
            return 0;
        }
    }
}
