package dev.backstory.history;

import dev.backstory.history.Act.Attempt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Moves within an order, drawn and judged by making each of them on a list by hand. */
final class Reranking {
    private Reranking() {}

    /** One to seven moves; {@code id} is the property that names what is moved. */
    static List<Object> moves(Drawing drawing, FoldedOrder order, String id) {
        var dice = drawing.dice();
        var all = new ArrayList<>(order.ranked());
        all.addAll(order.unranked);
        var moves = new ArrayList<Object>();
        for (int i = dice.percent(60) ? 1 : 2 + dice.below(6); i > 0; i--) {
            var moved = dice.percent(1) ? dice.id() : drawing.rather(all, all);
            var move = Body.of(id, moved, "to", drawing.place(order, moved));
            if (moves.isEmpty() && dice.percent(25)) {
                Body.put(move, "seen", Seeing.around(dice, order, moved, move.get("to")));
            }
            moves.add(move);
        }
        return moves;
    }

    static String outcome(Attempt attempt, FoldedOrder order, String id) {
        var before = new Intent(order);
        var after = new Intent(order);
        var moves = Body.moves(attempt.body());
        if (!moves.stream().allMatch(move -> after.move(Body.id(move, id), Body.value(move, "to")))) {
            return Rulebook.RULE;
        }
        for (var move : moves) {
            if (move.get("seen") instanceof Map<?, ?> seen && contradicts(seen, before, move, id)) {
                return Rulebook.NEIGHBOURS_MOVED;
            }
        }
        var same = before.ranked.equals(after.ranked) && before.unranked.equals(after.unranked);
        return same ? Rulebook.NOTHING : Rulebook.TAKEN;
    }

    private static boolean contradicts(Map<?, ?> seen, Intent order, Map<?, ?> move, String id) {
        var around = order.around(Body.id(move, id), Body.value(move, "to"));
        return (seen.containsKey("above") && !Objects.equals(seen.get("above"), around.getFirst()))
                || (seen.containsKey("below") && !Objects.equals(seen.get("below"), around.getLast()));
    }
}
