package dev.backstory.command.backlog;

import static dev.backstory.command.backlog.BacklogRule.STORY_IS_IN_THIS_BACKLOG;
import static dev.backstory.command.backlog.BacklogRule.STORY_STANDS_BY_ANOTHER;
import static dev.backstory.command.backlog.BacklogRule.STORY_TO_STAND_BY_IS_RANKED;

import dev.backstory.command.backlog.BacklogCommand.OpenBacklog;
import dev.backstory.command.backlog.BacklogCommand.ReprioritiseBacklog;
import dev.backstory.command.ranking.Move;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.ranking.Refusal;
import dev.backstory.command.ranking.Reordering;
import dev.backstory.command.support.Refused;
import dev.backstory.command.support.RuleViolation;
import dev.backstory.events.BacklogEvent;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Moved;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.Rekeyed;
import dev.backstory.events.StoryRanked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Every rule on the order of stories. */
final class BacklogDecider {
    private BacklogDecider() {}

    static List<BacklogEvent> decide(BacklogState backlog, BacklogCommand command) {
        return switch (command) {
            case OpenBacklog open -> throw new IllegalArgumentException("The backlog is there: " + open);
            case ReprioritiseBacklog reprioritise -> reprioritise(backlog, reprioritise);
        };
    }

    private static List<BacklogEvent> reprioritise(BacklogState backlog, ReprioritiseBacklog command) {
        var moves = command.asMoves();
        backlog.ranking().refusal(moves).ifPresent(refusal -> {
            throw new RuleViolation(rule(refusal), Map.of("move", refusal.index(), "storyId", refusal.id()));
        });
        mustStandAsSeen(backlog, moves);
        var reordering = backlog.ranking().reorder(moves);
        if (reordering.changesNothing()) {
            return List.of(); // said twice, happened once
        }
        var events = respaced(backlog, reordering);
        events.add(new BacklogReprioritised(
                backlog.id(),
                reordering.moved().stream().map(BacklogDecider::moved).toList()));
        return events;
    }

    /** A story enters the backlog. */
    static List<BacklogEvent> rank(BacklogState backlog, UUID story, Placement placement) {
        backlog.ranking().refusal(story, placement).ifPresent(refusal -> {
            throw new RuleViolation(rule(refusal), Map.of("storyId", refusal.id()));
        });
        var entering = backlog.ranking().enter(story, placement);
        var events = respaced(backlog, entering);
        var after = entering.after();
        events.add(new StoryRanked(
                backlog.id(), story, after.rankOf(story), after.keyOf(story), after.above(story), after.below(story)));
        return events;
    }

    private static List<BacklogEvent> respaced(BacklogState backlog, Reordering reordering) {
        var events = new ArrayList<BacklogEvent>();
        if (!reordering.respaced().isEmpty()) {
            var keys = reordering.respaced().stream()
                    .map(entry -> new Rekeyed(entry.id(), Objects.requireNonNull(entry.key())))
                    .toList();
            events.add(new OrderRespaced(backlog.id(), keys));
        }
        return events;
    }

    private static void mustStandAsSeen(BacklogState backlog, List<Move> moves) {
        for (int i = 0; i < moves.size(); i++) {
            var present = backlog.ranking().contradicts(moves.get(i));
            if (present.isPresent()) {
                var now = present.get();
                throw new Refused.NeighboursMoved(i, now.above(), now.below(), backlog.version());
            }
        }
    }

    private static BacklogRule rule(Refusal refusal) {
        return switch (refusal.reason()) {
            case ENTRY_UNKNOWN -> STORY_IS_IN_THIS_BACKLOG;
            case ANCHOR_IS_ITSELF -> STORY_STANDS_BY_ANOTHER;
            case ANCHOR_NOT_RANKED -> STORY_TO_STAND_BY_IS_RANKED;
        };
    }

    private static Moved moved(Reordering.Moved moved) {
        return new Moved(moved.id(), moved.rankBefore(), moved.rankAfter(), moved.key(), moved.above(), moved.below());
    }
}
