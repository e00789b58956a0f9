package dev.backstory.command.backlog;

import static dev.backstory.command.backlog.BacklogWords.WORDS;

import dev.backstory.command.backlog.BacklogCommand.OpenBacklog;
import dev.backstory.command.backlog.BacklogCommand.ReprioritiseBacklog;
import dev.backstory.command.order.OrderDecider;
import dev.backstory.command.ranking.Placement;
import dev.backstory.events.BacklogEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every rule on the order of stories. */
final class BacklogDecider {
    private BacklogDecider() {}

    static List<BacklogEvent> decide(BacklogState backlog, BacklogCommand command) {
        return switch (command) {
            case OpenBacklog open -> throw new IllegalArgumentException("The backlog is there: " + open);
            case ReprioritiseBacklog reprioritise -> OrderDecider.reprioritise(backlog, reprioritise.asMoves(), WORDS);
        };
    }

    /** A story enters the backlog. */
    static List<BacklogEvent> rank(BacklogState backlog, UUID story, Placement placement) {
        return OrderDecider.enter(backlog, story, placement, WORDS);
    }

    /** A story leaves the backlog; nothing happens if it does not stand there. */
    static List<BacklogEvent> leave(BacklogState backlog, UUID story, String reason) {
        return OrderDecider.leave(backlog, story, reason, WORDS);
    }

    /** A story that was split leaves, and its children stand where it stood, in order: unranked if it was. */
    static List<BacklogEvent> replace(BacklogState backlog, UUID story, List<UUID> children) {
        var isRanked = backlog.ranking().keyOf(story) != null;
        var above = backlog.ranking().above(story);
        var events = new ArrayList<>(leave(backlog, story, "SPLIT"));
        var after = backlog.after(events);
        for (var child : children) {
            var entering = rank(after, child, isRanked ? below(above) : new Placement.Unranked());
            events.addAll(entering);
            after = after.after(entering);
            above = child;
        }
        return events;
    }

    private static Placement below(@Nullable UUID above) {
        return above == null ? new Placement.Top() : new Placement.After(above);
    }
}
