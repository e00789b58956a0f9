package dev.backstory.command.ranking;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a command's moves come to.
 *
 * @param moved the entries that changed their place, and no others, in the order in which the command named them
 * @param respaced entries with new keys that keep the order as it was before the command; to be recorded before
 *     {@code moved}; at most 1,000 and nearly always none
 * @param after the ranking with both
 */
public record Reordering(List<Moved> moved, List<Ranking.Entry> respaced, Ranking after) {

    /** An entry's place before the command and after it; ranks from 1; null: unranked, or nothing stands there. */
    public record Moved(
            UUID id,
            @Nullable Integer rankBefore,
            @Nullable Integer rankAfter,
            @Nullable String key,
            @Nullable UUID above,
            @Nullable UUID below) {

        static Moved of(UUID id, Ranking before, Ranking after) {
            return new Moved(
                    id, before.rankOf(id), after.rankOf(id), after.keyOf(id), after.above(id), after.below(id));
        }
    }

    public boolean changesNothing() {
        return moved.isEmpty();
    }
}
