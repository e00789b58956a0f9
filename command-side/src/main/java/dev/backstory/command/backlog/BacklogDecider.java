package dev.backstory.command.backlog;

import static dev.backstory.command.backlog.BacklogWords.WORDS;

import dev.backstory.command.backlog.BacklogCommand.OpenBacklog;
import dev.backstory.command.backlog.BacklogCommand.ReprioritiseBacklog;
import dev.backstory.command.order.OrderDecider;
import dev.backstory.command.ranking.Placement;
import dev.backstory.events.BacklogEvent;
import java.util.List;
import java.util.UUID;

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
}
