package dev.backstory.command.backlog;

import static dev.backstory.command.backlog.BacklogRule.STORY_STANDS_BY_ANOTHER;
import static dev.backstory.command.backlog.BacklogRule.STORY_TO_STAND_BY_IS_RANKED;
import static dev.backstory.command.backlog.BacklogScenes.BACKLOG;
import static dev.backstory.command.backlog.BacklogScenes.EXPORT;
import static dev.backstory.command.backlog.BacklogScenes.LOGIN;
import static dev.backstory.command.backlog.BacklogScenes.SEARCH;
import static dev.backstory.command.backlog.BacklogScenes.after;
import static dev.backstory.command.backlog.BacklogScenes.before;
import static dev.backstory.command.backlog.BacklogScenes.bottom;
import static dev.backstory.command.backlog.BacklogScenes.opened;
import static dev.backstory.command.backlog.BacklogScenes.ranked;
import static dev.backstory.command.backlog.BacklogScenes.top;
import static dev.backstory.command.backlog.BacklogScenes.unranked;

import dev.backstory.command.desk.Scenario;
import dev.backstory.command.ranking.Placement;
import dev.backstory.events.BacklogEvent;
import dev.backstory.events.StoryRanked;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryEntersBacklogTest {
    private static final Scenario<BacklogState, Placement, BacklogEvent> ENTERING =
            new Scenario<>(BacklogScenes::fold, (backlog, place) -> BacklogDecider.rank(backlog, EXPORT, place));

    @Test
    void enters_an_empty_backlog() {
        given(opened()).when(bottom()).then(new StoryRanked(BACKLOG, EXPORT, 1, "a1", null, null));
    }

    @Test
    void enters_wherever_it_is_placed() {
        var two = given(opened(), ranked(LOGIN, "a1"), ranked(SEARCH, "a3"));
        two.when(bottom()).then(new StoryRanked(BACKLOG, EXPORT, 3, "a4", SEARCH, null));
        two.when(top()).then(new StoryRanked(BACKLOG, EXPORT, 1, "Zz", null, LOGIN));
        two.when(before(SEARCH)).then(new StoryRanked(BACKLOG, EXPORT, 2, "a2", LOGIN, SEARCH));
        two.when(after(LOGIN)).then(new StoryRanked(BACKLOG, EXPORT, 2, "a2", LOGIN, SEARCH));
        two.when(unranked()).then(new StoryRanked(BACKLOG, EXPORT, null, null, null, null));
    }

    @Test
    void refuses_a_place_by_itself() {
        given(opened(), ranked(LOGIN, "a1"))
                .when(before(EXPORT))
                .thenRefused(STORY_STANDS_BY_ANOTHER, Map.of("storyId", EXPORT));
    }

    @Test
    void refuses_a_place_by_a_story_that_has_none() {
        given(opened(), ranked(LOGIN, null))
                .when(after(LOGIN))
                .thenRefused(STORY_TO_STAND_BY_IS_RANKED, Map.of("storyId", LOGIN));
        given(opened()).when(after(LOGIN)).thenRefused(STORY_TO_STAND_BY_IS_RANKED, Map.of("storyId", LOGIN));
    }

    private static Scenario<BacklogState, Placement, BacklogEvent>.Given given(BacklogEvent... events) {
        return ENTERING.given(events);
    }
}
