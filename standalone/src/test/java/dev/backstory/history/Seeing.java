package dev.backstory.history;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the author of a move says to have seen around its target: the truth, or what stood there once. */
final class Seeing {
    private Seeing() {}

    static @Nullable Map<String, @Nullable Object> around(
            Dice dice, FoldedOrder order, UUID story, @Nullable Object to) {
        if (to == null || to.equals("UNRANKED")) {
            return null;
        }
        var around = new Intent(order).around(story, to);
        var seen = new LinkedHashMap<String, @Nullable Object>();
        seen.put("above", around.getFirst());
        if (dice.percent(70)) {
            seen.put("below", dice.percent(25) ? dice.id() : around.getLast());
        }
        return seen;
    }
}
