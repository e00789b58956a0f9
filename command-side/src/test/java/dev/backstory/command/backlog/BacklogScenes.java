package dev.backstory.command.backlog;

import dev.backstory.command.backlog.BacklogCommand.ReprioritiseBacklog;
import dev.backstory.command.backlog.BacklogCommand.StoryMove;
import dev.backstory.command.desk.Scenario;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.ranking.Seen;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.BacklogEvent;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Ids;
import dev.backstory.events.Moved;
import dev.backstory.events.StoryRanked;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words to tell what happens to a backlog. */
final class BacklogScenes {
    static final UUID PRODUCT = Ids.next();
    static final UUID BACKLOG = Ids.next();
    static final UUID LOGIN = Ids.next();
    static final UUID SEARCH = Ids.next();
    static final UUID EXPORT = Ids.next();
    private static final Why WHY = Why.of("Customers ask for it");

    private static final Scenario<BacklogState, BacklogCommand, BacklogEvent> SCENARIO =
            new Scenario<>(BacklogScenes::fold, BacklogDecider::decide);

    private BacklogScenes() {}

    static Scenario<BacklogState, BacklogCommand, BacklogEvent>.Given given(BacklogEvent... events) {
        return SCENARIO.given(events);
    }

    static BacklogState fold(List<BacklogEvent> events) {
        var state = BacklogState.opened((BacklogOpened) events.getFirst());
        for (var event : events.subList(1, events.size())) {
            state = state.evolve(event);
        }
        return state;
    }

    static BacklogOpened opened() {
        return new BacklogOpened(BACKLOG, PRODUCT, "Team");
    }

    /** Ranks and neighbours are for readers: the state follows keys alone. */
    static StoryRanked ranked(UUID story, @Nullable String key) {
        return new StoryRanked(BACKLOG, story, null, key, null, null);
    }

    static BacklogReprioritised reprioritised(Moved... moves) {
        return new BacklogReprioritised(BACKLOG, List.of(moves));
    }

    static ReprioritiseBacklog move(UUID story, Placement to) {
        return moves(to(story, to));
    }

    static ReprioritiseBacklog moves(StoryMove... moves) {
        return new ReprioritiseBacklog(PRODUCT, BACKLOG, List.of(moves), WHY);
    }

    static StoryMove to(UUID story, Placement to) {
        return new StoryMove(story, to, null);
    }

    static StoryMove seen(UUID story, Placement to, Seen.Neighbour above, Seen.Neighbour below) {
        return new StoryMove(story, to, new Seen(above, below));
    }

    static Placement top() {
        return new Placement.Top();
    }

    static Placement bottom() {
        return new Placement.Bottom();
    }

    static Placement unranked() {
        return new Placement.Unranked();
    }

    static Placement before(UUID story) {
        return new Placement.Before(story);
    }

    static Placement after(UUID story) {
        return new Placement.After(story);
    }
}
