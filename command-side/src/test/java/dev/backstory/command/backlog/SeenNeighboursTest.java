package dev.backstory.command.backlog;

import static dev.backstory.command.backlog.BacklogScenes.EXPORT;
import static dev.backstory.command.backlog.BacklogScenes.LOGIN;
import static dev.backstory.command.backlog.BacklogScenes.SEARCH;
import static dev.backstory.command.backlog.BacklogScenes.before;
import static dev.backstory.command.backlog.BacklogScenes.bottom;
import static dev.backstory.command.backlog.BacklogScenes.fold;
import static dev.backstory.command.backlog.BacklogScenes.moves;
import static dev.backstory.command.backlog.BacklogScenes.opened;
import static dev.backstory.command.backlog.BacklogScenes.ranked;
import static dev.backstory.command.backlog.BacklogScenes.seen;
import static dev.backstory.command.backlog.BacklogScenes.to;
import static dev.backstory.command.backlog.BacklogScenes.top;
import static dev.backstory.command.ranking.Seen.Neighbour.NOTHING;
import static dev.backstory.command.ranking.Seen.Neighbour.UNCHECKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backstory.command.backlog.BacklogCommand.StoryMove;
import dev.backstory.command.ranking.Seen.Neighbour;
import dev.backstory.command.rule.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody prioritises on a stale list: what the author of a move saw must still stand there. */
class SeenNeighboursTest {
    private static final BacklogState BACKLOG =
            fold(List.of(opened(), ranked(LOGIN, "a1"), ranked(SEARCH, "a2"), ranked(EXPORT, "a3")));

    @Test
    void moves_where_the_neighbours_are_as_seen() {
        assertThat(decide(seen(EXPORT, before(SEARCH), Neighbour.of(LOGIN), Neighbour.of(SEARCH))))
                .hasSize(1);
        assertThat(decide(seen(EXPORT, top(), NOTHING, Neighbour.of(LOGIN)))).hasSize(1);
        assertThat(decide(seen(LOGIN, bottom(), Neighbour.of(EXPORT), NOTHING))).hasSize(1);
    }

    @Test
    void does_not_count_the_moved_story_itself() {
        assertThat(decide(seen(SEARCH, before(EXPORT), Neighbour.of(LOGIN), Neighbour.of(EXPORT))))
                .isEmpty();
    }

    @Test
    void does_not_check_a_side_that_is_not_told() {
        assertThat(decide(seen(EXPORT, before(SEARCH), UNCHECKED, UNCHECKED))).hasSize(1);
        assertThat(decide(seen(EXPORT, before(SEARCH), Neighbour.of(LOGIN), UNCHECKED)))
                .hasSize(1);
    }

    @Test
    void tells_what_stands_there_now() {
        assertThat(refused(seen(EXPORT, top(), NOTHING, Neighbour.of(SEARCH)))).isEqualTo(present(0, null, LOGIN));
        assertThat(refused(seen(LOGIN, bottom(), Neighbour.of(SEARCH), UNCHECKED)))
                .isEqualTo(present(0, EXPORT, null));
    }

    @Test
    void refuses_nothing_where_something_stands() {
        assertThat(refused(seen(EXPORT, before(SEARCH), NOTHING, UNCHECKED))).isEqualTo(present(0, LOGIN, SEARCH));
    }

    @Test
    void looks_at_the_order_before_the_first_move() {
        assertThat(decide(to(EXPORT, top()), seen(SEARCH, top(), NOTHING, Neighbour.of(LOGIN))))
                .hasSize(1);
        assertThat(refused(to(EXPORT, top()), seen(SEARCH, top(), NOTHING, Neighbour.of(EXPORT))))
                .isEqualTo(present(1, null, LOGIN));
    }

    private static List<?> decide(StoryMove... moves) {
        return BacklogDecider.decide(BACKLOG, moves(moves));
    }

    private static Map<String, Object> refused(StoryMove... moves) {
        var refused =
                catchThrowableOfType(Refused.NeighboursMoved.class, () -> BacklogDecider.decide(BACKLOG, moves(moves)));
        assertThat(refused).isNotNull();
        return refused.present();
    }

    private static Map<String, Object> present(int move, @Nullable UUID above, @Nullable UUID below) {
        var neighbours = new HashMap<String, @Nullable Object>();
        neighbours.put("above", above);
        neighbours.put("below", below);
        return Map.of("move", move, "neighbours", neighbours, "version", 4L);
    }
}
