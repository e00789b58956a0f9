package dev.backstory.command.backlog;

import static dev.backstory.command.backlog.BacklogRule.STORY_IS_IN_THIS_BACKLOG;
import static dev.backstory.command.backlog.BacklogRule.STORY_STANDS_BY_ANOTHER;
import static dev.backstory.command.backlog.BacklogRule.STORY_TO_STAND_BY_IS_RANKED;

import dev.backstory.command.order.OrderWords;
import dev.backstory.command.ranking.Refusal;
import dev.backstory.events.BacklogEvent;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Moved;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.Rekeyed;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules and events of an order of stories. */
public final class BacklogWords implements OrderWords<BacklogEvent> {
    public static final BacklogWords WORDS = new BacklogWords();

    private BacklogWords() {}

    @Override
    public String idName() {
        return "storyId";
    }

    @Override
    public BacklogRule rule(Refusal.Reason reason) {
        return switch (reason) {
            case ENTRY_UNKNOWN -> STORY_IS_IN_THIS_BACKLOG;
            case ANCHOR_IS_ITSELF -> STORY_STANDS_BY_ANOTHER;
            case ANCHOR_NOT_RANKED -> STORY_TO_STAND_BY_IS_RANKED;
        };
    }

    @Override
    public BacklogEvent reprioritised(UUID backlog, List<Moved> moves) {
        return new BacklogReprioritised(backlog, moves);
    }

    @Override
    public BacklogEvent respaced(UUID backlog, List<Rekeyed> keys) {
        return new OrderRespaced(backlog, keys);
    }

    @Override
    public BacklogEvent entered(UUID backlog, Moved story) {
        return new StoryRanked(backlog, story.id(), story.rankAfter(), story.orderKey(), story.above(), story.below());
    }

    @Override
    public BacklogEvent left(UUID backlog, UUID story, String reason, @Nullable Integer rank) {
        return new StoryLeft(backlog, story, reason, rank);
    }
}
