package dev.backstory.command.order;

import dev.backstory.command.ranking.Move;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.ranking.Reordering;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.events.Moved;
import dev.backstory.events.Rekeyed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Every rule on orders, whatever stands in them. */
public final class OrderDecider {
    private OrderDecider() {}

    /**
     * Entries change places, one move after the other.
     *
     * @throws Refused.NeighboursMoved if other entries stand around a place than its author saw there
     */
    public static <E> List<E> reprioritise(Ranked order, List<Move> moves, OrderWords<E> words) {
        order.ranking().refusal(moves).ifPresent(refusal -> {
            throw new RuleViolation(
                    words.rule(refusal.reason()), Map.of("move", refusal.index(), words.idName(), refusal.id()));
        });
        mustStandAsSeen(order, moves);
        var reordering = order.ranking().reorder(moves);
        if (reordering.changesNothing()) {
            return List.of(); // said twice, happened once
        }
        var events = respaced(order, reordering, words);
        events.add(words.reprioritised(
                order.id(), reordering.moved().stream().map(OrderDecider::moved).toList()));
        return events;
    }

    /** An entry comes into the order. */
    public static <E> List<E> enter(Ranked order, UUID entry, Placement placement, OrderWords<E> words) {
        order.ranking().refusal(entry, placement).ifPresent(refusal -> {
            throw new RuleViolation(words.rule(refusal.reason()), Map.of(words.idName(), refusal.id()));
        });
        var entering = order.ranking().enter(entry, placement);
        var events = respaced(order, entering, words);
        var after = entering.after();
        events.add(words.entered(
                order.id(),
                new Moved(
                        entry, null, after.rankOf(entry), after.keyOf(entry), after.above(entry), after.below(entry))));
        return events;
    }

    /** An entry goes out of the order; nothing happens where it does not stand there. */
    public static <E> List<E> leave(Ranked order, UUID entry, String reason, OrderWords<E> words) {
        return order.ranking().contains(entry)
                ? List.of(words.left(order.id(), entry, reason, order.ranking().rankOf(entry)))
                : List.of();
    }

    private static <E> List<E> respaced(Ranked order, Reordering reordering, OrderWords<E> words) {
        var events = new ArrayList<E>();
        if (!reordering.respaced().isEmpty()) {
            var keys = reordering.respaced().stream()
                    .map(entry -> new Rekeyed(entry.id(), Objects.requireNonNull(entry.key())))
                    .toList();
            events.add(words.respaced(order.id(), keys));
        }
        return events;
    }

    private static void mustStandAsSeen(Ranked order, List<Move> moves) {
        for (int i = 0; i < moves.size(); i++) {
            var present = order.ranking().contradicts(moves.get(i));
            if (present.isPresent()) {
                var now = present.get();
                throw new Refused.NeighboursMoved(i, now.above(), now.below(), order.version());
            }
        }
    }

    private static Moved moved(Reordering.Moved moved) {
        return new Moved(moved.id(), moved.rankBefore(), moved.rankAfter(), moved.key(), moved.above(), moved.below());
    }
}
