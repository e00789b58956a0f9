package dev.backstory.command.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why the move at an index (from 0) cannot be made, and the entry (the moved one or its anchor) that is the reason. */
public record Refusal(int index, Reason reason, UUID id) {

    /** What is wrong with a move. */
    public enum Reason {
        /** The moved entry is neither ranked nor unranked here. */
        ENTRY_UNKNOWN,
        /** The entry is to stand before or after itself. */
        ANCHOR_IS_ITSELF,
        /** The entry to stand before or after is unranked, or not here at all. */
        ANCHOR_NOT_RANKED
    }

    /** The first move that cannot be made, given that those before it were. */
    static Optional<Refusal> first(Ranking ranking, List<Move> moves) {
        var ranked = new HashMap<UUID, Boolean>();
        for (int i = 0; i < moves.size(); i++) {
            var move = moves.get(i);
            var anchor = move.to().anchor();
            if (!ranking.contains(move.id())) {
                return Optional.of(new Refusal(i, Reason.ENTRY_UNKNOWN, move.id()));
            }
            if (anchor != null && anchor.equals(move.id())) {
                return Optional.of(new Refusal(i, Reason.ANCHOR_IS_ITSELF, anchor));
            }
            if (anchor != null && !isRanked(anchor, ranking, ranked)) {
                return Optional.of(new Refusal(i, Reason.ANCHOR_NOT_RANKED, anchor));
            }
            ranked.put(move.id(), !(move.to() instanceof Placement.Unranked));
        }
        return Optional.empty();
    }

    private static boolean isRanked(UUID id, Ranking ranking, Map<UUID, Boolean> moved) {
        @Nullable Boolean after = moved.get(id);
        return after == null ? ranking.keyOf(id) != null : after;
    }
}
