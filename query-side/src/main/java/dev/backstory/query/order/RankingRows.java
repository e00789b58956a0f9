package dev.backstory.query.order;

import dev.backstory.query.support.ViewTable;
import java.util.List;
import java.util.UUID;

/** The three tables of all rankings. */
final class RankingRows {
    static final ViewTable<OrderRow> ORDER = ViewTable.grouped(
            OrderRow.class, "ranking_order", List.of("ranking_id", "subject_id"), List.of("ranking_id", "epoch"));
    static final ViewTable<EpochRow> EPOCH =
            ViewTable.versioned(EpochRow.class, "ranking_epoch", "ranking_id", "epoch");
    static final ViewTable<MapRow> MAP = ViewTable.versioned(MapRow.class, "ranking_map", "ranking_id");

    private RankingRows() {}

    /** Where one entry stands. */
    record OrderRow(UUID rankingId, int epoch, String place, UUID subjectId) {}

    /** How many entries an epoch holds, and how many rows it ever had. */
    record EpochRow(UUID rankingId, int epoch, int entries, int rowsEver) {
        EpochRow entered() {
            return new EpochRow(rankingId, epoch, entries + 1, rowsEver + 1);
        }

        EpochRow left() {
            return new EpochRow(rankingId, epoch, entries - 1, rowsEver);
        }
    }

    /** The epochs of a ranking in order; the first place of the first one is empty. */
    record MapRow(UUID rankingId, int lastEpoch, List<Integer> epochs, List<String> firstPlaces) {
        static MapRow empty(UUID ranking) {
            return new MapRow(ranking, 1, List.of(1), List.of(""));
        }

        /** The index of the epoch that covers this place. */
        int covering(String place) {
            var low = 0;
            var high = firstPlaces.size() - 1;
            while (low < high) {
                var middle = (low + high + 1) >>> 1;
                if (firstPlaces.get(middle).compareTo(place) <= 0) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        }
    }
}
