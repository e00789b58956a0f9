package dev.backstory.command.backlog;

import dev.backstory.command.order.Ranked;
import dev.backstory.command.ranking.Ranking;
import dev.backstory.events.BacklogEvent;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import java.util.List;
import java.util.UUID;

/** What decisions on a backlog need to know of it: the order of its stories. */
record BacklogState(UUID id, UUID productId, long version, Ranking ranking) implements Ranked {

    static BacklogState opened(BacklogOpened event) {
        return new BacklogState(event.backlogId(), event.productId(), 1, Ranking.empty());
    }

    BacklogState evolve(BacklogEvent event) {
        return new BacklogState(id, productId, version + 1, after(event));
    }

    BacklogState after(List<BacklogEvent> events) {
        var state = this;
        for (var event : events) {
            state = state.evolve(event);
        }
        return state;
    }

    private Ranking after(BacklogEvent event) {
        return switch (event) {
            case BacklogOpened opened -> Ranking.empty();
            case StoryRanked ranked -> ranking.placed(ranked.storyId(), ranked.orderKey());
            case StoryLeft left -> ranking.left(left.storyId());
            case BacklogReprioritised reprioritised -> Ranked.moved(ranking, reprioritised.moves());
            case OrderRespaced respaced -> Ranked.rekeyed(ranking, respaced.keys());
        };
    }
}
