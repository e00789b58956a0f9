package dev.backstory.command.backlog;

import static dev.backstory.command.backlog.BacklogRule.STORY_IS_IN_THIS_BACKLOG;
import static dev.backstory.command.backlog.BacklogRule.STORY_STANDS_BY_ANOTHER;
import static dev.backstory.command.backlog.BacklogRule.STORY_TO_STAND_BY_IS_RANKED;
import static dev.backstory.command.backlog.BacklogScenes.BACKLOG;
import static dev.backstory.command.backlog.BacklogScenes.EXPORT;
import static dev.backstory.command.backlog.BacklogScenes.LOGIN;
import static dev.backstory.command.backlog.BacklogScenes.PRODUCT;
import static dev.backstory.command.backlog.BacklogScenes.SEARCH;
import static dev.backstory.command.backlog.BacklogScenes.after;
import static dev.backstory.command.backlog.BacklogScenes.before;
import static dev.backstory.command.backlog.BacklogScenes.bottom;
import static dev.backstory.command.backlog.BacklogScenes.given;
import static dev.backstory.command.backlog.BacklogScenes.move;
import static dev.backstory.command.backlog.BacklogScenes.moves;
import static dev.backstory.command.backlog.BacklogScenes.opened;
import static dev.backstory.command.backlog.BacklogScenes.ranked;
import static dev.backstory.command.backlog.BacklogScenes.reprioritised;
import static dev.backstory.command.backlog.BacklogScenes.to;
import static dev.backstory.command.backlog.BacklogScenes.top;
import static dev.backstory.command.backlog.BacklogScenes.unranked;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.backlog.BacklogCommand.OpenBacklog;
import dev.backstory.command.backlog.BacklogCommand.ReprioritiseBacklog;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Moved;
import dev.backstory.events.StoryLeft;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BacklogDeciderTest {
    @Test
    void moves_a_story_to_the_top() {
        given(opened(), ranked(LOGIN, "a1"), ranked(SEARCH, "a2"))
                .when(move(SEARCH, top()))
                .then(reprioritised(new Moved(SEARCH, 2, 1, "Zz", null, LOGIN)));
    }

    @Test
    void moves_a_story_to_the_bottom() {
        given(opened(), ranked(LOGIN, "a1"), ranked(SEARCH, "a2"))
                .when(move(LOGIN, bottom()))
                .then(reprioritised(new Moved(LOGIN, 1, 2, "a3", SEARCH, null)));
    }

    @Test
    void moves_a_story_before_another() {
        given(opened(), ranked(LOGIN, "a1"), ranked(SEARCH, "a3"), ranked(EXPORT, "a4"))
                .when(move(EXPORT, before(SEARCH)))
                .then(reprioritised(new Moved(EXPORT, 3, 2, "a2", LOGIN, SEARCH)));
    }

    @Test
    void moves_a_story_after_another() {
        given(opened(), ranked(LOGIN, "a1"), ranked(SEARCH, "a2"), ranked(EXPORT, "a4"))
                .when(move(LOGIN, after(SEARCH)))
                .then(reprioritised(new Moved(LOGIN, 1, 2, "a3", SEARCH, EXPORT)));
    }

    @Test
    void takes_a_story_out_of_the_order() {
        given(opened(), ranked(LOGIN, "a1"), ranked(SEARCH, "a2"))
                .when(move(LOGIN, unranked()))
                .then(reprioritised(new Moved(LOGIN, 1, null, null, null, null)));
    }

    @Test
    void puts_an_unranked_story_into_the_order() {
        given(opened(), ranked(LOGIN, "a1"), ranked(SEARCH, null))
                .when(move(SEARCH, bottom()))
                .then(reprioritised(new Moved(SEARCH, null, 2, "a2", LOGIN, null)));
    }

    @Test
    void applies_moves_one_after_the_other_and_tells_where_each_story_stands_in_the_end() {
        given(opened(), ranked(LOGIN, "a1"), ranked(SEARCH, "a2"), ranked(EXPORT, null))
                .when(moves(to(EXPORT, top()), to(SEARCH, before(EXPORT))))
                .then(reprioritised(
                        new Moved(EXPORT, null, 2, "Zz", SEARCH, LOGIN), new Moved(SEARCH, 2, 1, "Zy", null, EXPORT)));
    }

    @Test
    void changes_nothing_where_the_story_stands_there() {
        var history = given(opened(), ranked(LOGIN, "a1"), ranked(SEARCH, "a2"), ranked(EXPORT, null));
        history.when(move(LOGIN, top())).thenNothing();
        history.when(move(LOGIN, before(SEARCH))).thenNothing();
        history.when(move(SEARCH, after(LOGIN))).thenNothing();
        history.when(move(SEARCH, bottom())).thenNothing();
        history.when(move(EXPORT, unranked())).thenNothing();
    }

    @Test
    void changes_nothing_where_moves_cancel_each_other() {
        given(opened(), ranked(LOGIN, "a1"), ranked(SEARCH, "a2"))
                .when(moves(to(SEARCH, top()), to(SEARCH, unranked()), to(SEARCH, after(LOGIN))))
                .thenNothing();
    }

    @Test
    void refuses_a_story_that_is_not_in_this_backlog() {
        given(opened(), ranked(LOGIN, "a1"))
                .when(moves(to(LOGIN, bottom()), to(SEARCH, top())))
                .thenRefused(STORY_IS_IN_THIS_BACKLOG, Map.of("move", 1, "storyId", SEARCH));
    }

    @Test
    void refuses_a_move_of_a_story_that_left() {
        given(opened(), ranked(LOGIN, "a1"), ranked(SEARCH, "a2"), new StoryLeft(BACKLOG, SEARCH, "ACCEPTED", 2))
                .when(move(SEARCH, top()))
                .thenRefused(STORY_IS_IN_THIS_BACKLOG, Map.of("move", 0, "storyId", SEARCH));
    }

    @Test
    void refuses_a_story_before_or_after_itself() {
        var history = given(opened(), ranked(LOGIN, "a1"), ranked(SEARCH, "a2"));
        var told = Map.<String, Object>of("move", 0, "storyId", SEARCH);
        history.when(move(SEARCH, before(SEARCH))).thenRefused(STORY_STANDS_BY_ANOTHER, told);
        history.when(move(SEARCH, after(SEARCH))).thenRefused(STORY_STANDS_BY_ANOTHER, told);
    }

    @Test
    void refuses_a_place_by_a_story_that_has_none() {
        var told = Map.<String, Object>of("move", 0, "storyId", EXPORT);
        given(opened(), ranked(LOGIN, "a1"), ranked(EXPORT, null))
                .when(move(LOGIN, before(EXPORT)))
                .thenRefused(STORY_TO_STAND_BY_IS_RANKED, told);
        given(opened(), ranked(LOGIN, "a1"))
                .when(move(LOGIN, after(EXPORT)))
                .thenRefused(STORY_TO_STAND_BY_IS_RANKED, told);
    }

    @Test
    void refuses_a_place_by_a_story_that_an_earlier_move_took_away_but_not_by_one_that_it_placed() {
        given(opened(), ranked(LOGIN, "a1"), ranked(SEARCH, "a2"))
                .when(moves(to(LOGIN, unranked()), to(SEARCH, after(LOGIN))))
                .thenRefused(STORY_TO_STAND_BY_IS_RANKED, Map.of("move", 1, "storyId", LOGIN));
        given(opened(), ranked(LOGIN, null), ranked(SEARCH, "a2"))
                .when(moves(to(LOGIN, bottom()), to(SEARCH, after(LOGIN))))
                .then(reprioritised(new Moved(LOGIN, null, 1, "a1", null, SEARCH)));
    }

    @Test
    void is_not_opened_twice() {
        given(opened())
                .when(new OpenBacklog(PRODUCT, BACKLOG, new Title("Team"), null))
                .thenImpossible();
    }

    @Test
    void has_at_least_one_move() {
        assertThatThrownBy(() -> new ReprioritiseBacklog(PRODUCT, BACKLOG, List.of(), Why.of("So")))
                .hasMessage("It has no moves.");
    }
}
