package dev.backstory.command.order;

import dev.backstory.command.ranking.Ranking;
import dev.backstory.events.Moved;
import dev.backstory.events.Rekeyed;
import java.util.List;
import java.util.UUID;

/** What keeps entries in an order: a backlog its stories, a roadmap its items. */
public interface Ranked {
    UUID id();

    /** The number of its events. */
    long version();

    Ranking ranking();

    /** The ranking with these at their new places. */
    static Ranking moved(Ranking ranking, List<Moved> moves) {
        var after = ranking;
        for (var move : moves) {
            after = after.placed(move.id(), move.orderKey());
        }
        return after;
    }

    /** The ranking with these keys for entries that do not move. */
    static Ranking rekeyed(Ranking ranking, List<Rekeyed> keys) {
        var after = ranking;
        for (var key : keys) {
            after = after.placed(key.id(), key.orderKey());
        }
        return after;
    }
}
