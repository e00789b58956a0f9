package dev.backstory.command.backlog;

import static dev.backstory.command.backlog.BacklogScenes.BACKLOG;
import static dev.backstory.command.backlog.BacklogScenes.EXPORT;
import static dev.backstory.command.backlog.BacklogScenes.LOGIN;
import static dev.backstory.command.backlog.BacklogScenes.SEARCH;
import static dev.backstory.command.backlog.BacklogScenes.fold;
import static dev.backstory.command.backlog.BacklogScenes.opened;
import static dev.backstory.command.backlog.BacklogScenes.ranked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backstory.events.BacklogEvent;
import dev.backstory.events.Ids;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoryLeavesBacklogTest {
    private static final UUID ONE = Ids.next();
    private static final UUID TWO = Ids.next();

    @Test
    void leaves_from_where_it_stood() {
        var backlog = fold(List.of(opened(), ranked(LOGIN, "a1"), ranked(SEARCH, "a2"), ranked(EXPORT, null)));
        assertThat(BacklogDecider.leave(backlog, SEARCH, "ACCEPTED"))
                .containsExactly(new StoryLeft(BACKLOG, SEARCH, "ACCEPTED", 2));
        assertThat(BacklogDecider.leave(backlog, EXPORT, "WITHDRAWN"))
                .containsExactly(new StoryLeft(BACKLOG, EXPORT, "WITHDRAWN", null));
    }

    @Test
    void does_not_leave_where_it_does_not_stand() {
        assertThat(BacklogDecider.leave(fold(List.of(opened())), SEARCH, "ACCEPTED"))
                .isEmpty();
    }

    @Test
    void children_stand_where_their_parent_stood_in_order() {
        var history = List.<BacklogEvent>of(opened(), ranked(LOGIN, "a1"), ranked(SEARCH, "a2"), ranked(EXPORT, "a3"));
        var events = BacklogDecider.replace(fold(history), SEARCH, List.of(ONE, TWO));
        assertThat(events.getFirst()).isEqualTo(new StoryLeft(BACKLOG, SEARCH, "SPLIT", 2));
        assertThat(events.subList(1, 3))
                .extracting(event -> (StoryRanked) event)
                .extracting(StoryRanked::storyId, StoryRanked::rank, StoryRanked::above, StoryRanked::below)
                .containsExactly(tuple(ONE, 2, LOGIN, EXPORT), tuple(TWO, 3, ONE, EXPORT));
        assertThat(order(history, events)).containsExactly(LOGIN, ONE, TWO, EXPORT);
    }

    @Test
    void children_stand_first_and_last_where_their_parent_did() {
        var two = List.<BacklogEvent>of(opened(), ranked(LOGIN, "a1"), ranked(SEARCH, "a2"));
        assertThat(order(two, BacklogDecider.replace(fold(two), LOGIN, List.of(ONE, TWO))))
                .containsExactly(ONE, TWO, SEARCH);
        assertThat(order(two, BacklogDecider.replace(fold(two), SEARCH, List.of(ONE, TWO))))
                .containsExactly(LOGIN, ONE, TWO);
        var alone = List.<BacklogEvent>of(opened(), ranked(LOGIN, "a1"));
        assertThat(order(alone, BacklogDecider.replace(fold(alone), LOGIN, List.of(ONE, TWO))))
                .containsExactly(ONE, TWO);
    }

    @Test
    void children_of_an_unranked_parent_are_unranked() {
        var history = List.<BacklogEvent>of(opened(), ranked(LOGIN, "a1"), ranked(SEARCH, null));
        var events = BacklogDecider.replace(fold(history), SEARCH, List.of(ONE, TWO));
        assertThat(events)
                .containsExactly(
                        new StoryLeft(BACKLOG, SEARCH, "SPLIT", null),
                        new StoryRanked(BACKLOG, ONE, null, null, null, null),
                        new StoryRanked(BACKLOG, TWO, null, null, null, null));
    }

    private static List<UUID> order(List<BacklogEvent> history, List<BacklogEvent> events) {
        var all = new ArrayList<>(history);
        all.addAll(events);
        return fold(all).ranking().order();
    }
}
