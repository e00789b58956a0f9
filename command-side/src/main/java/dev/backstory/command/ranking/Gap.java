package dev.backstory.command.ranking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place below so many entries of a ranking. */
record Gap(Ranking ranking, int entriesAbove) {

    /** Where the placement leads to, or null: it is UNRANKED or its anchor has no place here. */
    static @Nullable Gap of(Ranking ranking, Placement to) {
        return switch (to) {
            case Placement.Top top -> new Gap(ranking, 0);
            case Placement.Bottom bottom -> new Gap(ranking, ranking.ranked());
            case Placement.Unranked unranked -> null;
            case Placement.Before before -> below(ranking, ranking.rankOf(before.id()), -1);
            case Placement.After after -> below(ranking, ranking.rankOf(after.id()), 0);
        };
    }

    private static @Nullable Gap below(Ranking ranking, @Nullable Integer rank, int offset) {
        return rank == null ? null : new Gap(ranking, rank + offset);
    }

    /** What stands around the target place of the move; where there is no such place, nothing does. */
    static Neighbours around(Ranking ranking, Move move) {
        var gap = of(ranking, move.to());
        return gap == null ? new Neighbours(null, null) : gap.neighbours(move.id());
    }

    /** The entries around the place, the moved one not counted. */
    Neighbours neighbours(UUID moved) {
        boolean standsAbove = moved.equals(at(entriesAbove));
        boolean standsBelow = moved.equals(at(entriesAbove + 1));
        return new Neighbours(
                at(standsAbove ? entriesAbove - 1 : entriesAbove),
                at(standsBelow ? entriesAbove + 2 : entriesAbove + 1));
    }

    boolean isNextTo(UUID id) {
        return id.equals(at(entriesAbove)) || id.equals(at(entriesAbove + 1));
    }

    /** A key for an entry that is to stand there. */
    String key() {
        return OrderKey.between(keyAt(entriesAbove), keyAt(entriesAbove + 1));
    }

    private @Nullable String keyAt(int rank) {
        var id = at(rank);
        return id == null ? null : ranking.keyOf(id);
    }

    private @Nullable UUID at(int rank) {
        return rank < 1 || rank > ranking.ranked() ? null : ranking.at(rank);
    }
}
