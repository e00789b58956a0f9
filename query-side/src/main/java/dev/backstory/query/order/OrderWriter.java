package dev.backstory.query.order;

import static dev.backstory.query.order.RankingRows.EPOCH;
import static dev.backstory.query.order.RankingRows.MAP;
import static dev.backstory.query.order.RankingRows.ORDER;

import dev.backstory.query.order.RankingRows.EpochRow;
import dev.backstory.query.order.RankingRows.MapRow;
import dev.backstory.query.order.RankingRows.OrderRow;
import dev.backstory.query.support.VersionedRows;
import dev.backstory.query.support.ViewBatch;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the changes of one ranking within a batch, and renews the epochs that they fill or empty. */
public final class OrderWriter {
    private final ViewBatch batch;
    private final UUID ranking;
    private final OrderSize size;
    private final VersionedRows<OrderRow> order;
    private final VersionedRows<EpochRow> epochs;
    private final VersionedRows<MapRow> maps;

    public OrderWriter(ViewBatch batch, UUID ranking, OrderSize size) {
        this.batch = batch;
        this.ranking = ranking;
        this.size = size;
        this.order = batch.rows(ORDER);
        this.epochs = batch.rows(EPOCH);
        this.maps = batch.rows(MAP);
    }

    /** Whether the subject stands in this ranking, ranked or not. */
    public boolean holds(UUID subject) {
        return order.current(ranking, subject) != null;
    }

    /** Puts these entries where they now stand; all at one position, which is that of one event. */
    public void change(List<Place> places, long position) {
        know(batch, ranking, places.stream().map(Place::subject).toList());
        var touched = new TreeSet<Integer>();
        for (var place : places) {
            change(place, position, touched);
        }
        for (var epoch : touched) {
            renewIfNeeded(epoch, position);
        }
    }

    /** Looks for these subjects' places at once. */
    public static void know(ViewBatch batch, UUID ranking, Collection<UUID> subjects) {
        batch.rows(ORDER)
                .know(subjects.stream()
                        .map(subject -> List.<Object>of(ranking, subject))
                        .toList());
    }

    private void change(Place to, long position, Set<Integer> touched) {
        var from = order.current(ranking, to.subject());
        var place = to.place();
        if (from != null && (from.place().equals(place) || bothUnranked(from.place(), place))) {
            return;
        }
        if (from != null) {
            count(epoch(from.epoch()).left(), position, touched);
        }
        if (place == null) {
            order.end(position, ranking, to.subject());
            return;
        }
        var map = map(position);
        var epoch = map.epochs().get(map.covering(place));
        count(epoch(epoch).entered(), position, touched);
        order.put(new OrderRow(ranking, epoch, place, to.subject()), position);
    }

    private static boolean bothUnranked(String from, @Nullable String to) {
        return to != null && !Place.isRanked(from) && !Place.isRanked(to);
    }

    private void count(EpochRow epoch, long position, Set<Integer> touched) {
        epochs.put(epoch, position);
        touched.add(epoch.epoch());
    }

    private EpochRow epoch(int epoch) {
        var known = epochs.current(ranking, epoch);
        return known == null ? new EpochRow(ranking, epoch, 0, 0) : known;
    }

    private MapRow map(long position) {
        var known = maps.current(ranking);
        if (known != null) {
            return known;
        }
        var first = MapRow.empty(ranking);
        maps.put(first, position);
        return first;
    }

    private void renewIfNeeded(int number, long position) {
        var map = map(position);
        var index = map.epochs().indexOf(number);
        if (index < 0) {
            return; // a neighbour took it in just now
        }
        var epoch = epoch(number);
        if (size.isFull(epoch)) {
            renew(map, index, index, position);
        } else if (size.isSparse(epoch) && map.epochs().size() > 1) {
            var last = Math.min(index + 1, map.epochs().size() - 1);
            renew(map, last - 1, last, position);
        }
    }

    /** Ends these neighbouring epochs and spreads what lives in them evenly over new ones. */
    private void renew(MapRow map, int first, int last, long position) {
        var living = living(map.epochs().subList(first, last + 1));
        var renewed = new EpochRenewal(map, first, last);
        for (var piece : size.pieces(living)) {
            var epoch = renewed.next(piece);
            piece.forEach(row -> order.put(new OrderRow(ranking, epoch, row.place(), row.subjectId()), position));
            epochs.begin(new EpochRow(ranking, epoch, piece.size(), piece.size()), position);
        }
        map.epochs().subList(first, last + 1).forEach(ended -> epochs.end(position, ranking, ended));
        maps.put(renewed.map(), position);
    }

    private List<OrderRow> living(List<Integer> numbers) {
        var rows = numbers.stream()
                .flatMap(epoch -> order.group(ranking, epoch).stream())
                .sorted(Comparator.comparing(OrderRow::place))
                .toList();
        var counted = numbers.stream().mapToInt(epoch -> epoch(epoch).entries()).sum();
        if (rows.size() != counted) {
            throw new IllegalStateException(
                    "Epochs " + numbers + " of " + ranking + " count " + counted + " entries and hold " + rows.size());
        }
        return rows;
    }
}
