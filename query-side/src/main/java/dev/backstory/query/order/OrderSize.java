package dev.backstory.query.order;

import dev.backstory.query.order.RankingRows.EpochRow;
import dev.backstory.query.order.RankingRows.OrderRow;
import java.util.ArrayList;
import java.util.List;

/**
 * When epochs are renewed. {@code entriesMax} entries are what a new epoch holds at most.
 *
 * <p>An epoch that ever had twice as many rows is renewed, so at least as many changes pay for the copy. One that has
 * lost a quarter and holds less than a quarter goes together with its neighbour, so empty ones do not pile up.
 */
public record OrderSize(int entriesMax) {
    public static final OrderSize DEFAULT = new OrderSize(256);

    public OrderSize {
        if (entriesMax < 4) {
            throw new IllegalArgumentException("An epoch holds at least 4 entries");
        }
    }

    boolean isFull(EpochRow epoch) {
        return epoch.rowsEver() >= 2 * entriesMax;
    }

    boolean isSparse(EpochRow epoch) {
        return epoch.entries() * 4 < entriesMax && (epoch.rowsEver() - epoch.entries()) * 4 >= entriesMax;
    }

    /** These entries in as few even pieces as may be; one empty piece for none. */
    List<List<OrderRow>> pieces(List<OrderRow> entries) {
        var count = Math.max(1, Math.ceilDiv(entries.size(), entriesMax));
        var pieces = new ArrayList<List<OrderRow>>(count);
        for (var i = 0; i < count; i++) {
            var from = (int) ((long) entries.size() * i / count);
            var until = (int) ((long) entries.size() * (i + 1) / count);
            pieces.add(entries.subList(from, until));
        }
        return pieces;
    }
}
