package dev.backstory.query.order;

import dev.backstory.query.order.RankingRows.MapRow;
import dev.backstory.query.order.RankingRows.OrderRow;
import java.util.ArrayList;
import java.util.List;

/** A ranking's map in which some neighbouring epochs give way to new ones. */
final class EpochRenewal {
    private final MapRow before;
    private final String firstPlace;
    private final List<Integer> epochs;
    private final List<String> firstPlaces;
    private int at;
    private int lastEpoch;

    EpochRenewal(MapRow before, int first, int last) {
        this.before = before;
        this.firstPlace = before.firstPlaces().get(first);
        this.epochs = new ArrayList<>(before.epochs());
        this.firstPlaces = new ArrayList<>(before.firstPlaces());
        this.at = first;
        this.lastEpoch = before.lastEpoch();
        epochs.subList(first, last + 1).clear();
        firstPlaces.subList(first, last + 1).clear();
    }

    /** The number of a new epoch for these entries; the first one covers all from where the old ones began. */
    int next(List<OrderRow> entries) {
        lastEpoch++;
        var isFirst = lastEpoch == before.lastEpoch() + 1;
        firstPlaces.add(at, isFirst ? firstPlace : entries.getFirst().place());
        epochs.add(at++, lastEpoch);
        return lastEpoch;
    }

    MapRow map() {
        return new MapRow(before.rankingId(), lastEpoch, List.copyOf(epochs), List.copyOf(firstPlaces));
    }
}
