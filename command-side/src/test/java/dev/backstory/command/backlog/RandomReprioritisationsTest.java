package dev.backstory.command.backlog;

import static dev.backstory.command.backlog.BacklogScenes.BACKLOG;
import static dev.backstory.command.backlog.BacklogScenes.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.backlog.BacklogCommand.ReprioritiseBacklog;
import dev.backstory.command.backlog.BacklogCommand.StoryMove;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.BacklogEvent;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.StoryRanked;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The state that follows from the events equals a plain list on which the same moves were made. */
class RandomReprioritisationsTest {
    private static final Why WHY = Why.of("Chance");
    private static final int STORIES_MANY = 100_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void order_is_that_of_a_list(long seed) {
        var random = new Random(seed);
        var list = new ArrayList<UUID>();
        var state = BacklogState.opened(opened());
        for (int i = 0; i < 40; i++) {
            var story = new UUID(seed, i);
            state = evolved(state, BacklogDecider.rank(state, story, new Placement.Bottom()));
            list.add(story);
        }
        for (int i = 0; i < 500; i++) {
            var moves = moves(random, list);
            var events = BacklogDecider.decide(state, new ReprioritiseBacklog(state.productId(), BACKLOG, moves, WHY));
            var versionBefore = state.version();
            state = evolved(state, events);
            assertThat(state.ranking().order()).isEqualTo(list);
            assertThat(state.version()).isEqualTo(versionBefore + events.size());
            mustTellRanksOf(state, events);
        }
    }

    /** Into the same gap over and over: the keys would grow without end if they were not respaced. */
    @Test
    void respaces_keys_without_altering_the_order() {
        var state = BacklogState.opened(opened());
        var list = new ArrayList<UUID>();
        int respaced = 0;
        for (int i = 0; i < 3_000; i++) {
            var story = new UUID(7, i);
            var place = list.size() < 2 ? new Placement.Bottom() : new Placement.After(list.getFirst());
            var events = BacklogDecider.rank(state, story, place);
            state = evolved(state, events);
            list.add(Math.min(1, list.size()), story);
            respaced += events.size() - 1;
            assertThat(events.getLast()).isInstanceOf(StoryRanked.class);
            assertThat(events.subList(0, events.size() - 1)).hasOnlyElementsOfType(OrderRespaced.class);
        }
        assertThat(respaced).isPositive();
        assertThat(state.ranking().order()).isEqualTo(list);
    }

    @Test
    void holds_a_hundred_thousand_stories_and_touches_only_those_that_move() {
        var state = BacklogState.opened(opened());
        for (int i = 0; i < STORIES_MANY; i++) {
            state = evolved(state, BacklogDecider.rank(state, new UUID(1, i), new Placement.Bottom()));
        }
        assertThat(state.version()).isEqualTo(1 + STORIES_MANY);
        var last = new UUID(1, STORIES_MANY - 1);
        var middle = new UUID(1, STORIES_MANY / 2);
        var moves = List.of(
                new StoryMove(last, new Placement.Top(), null), new StoryMove(middle, new Placement.After(last), null));
        var events = BacklogDecider.decide(state, new ReprioritiseBacklog(state.productId(), BACKLOG, moves, WHY));
        assertThat(events).hasSize(1);
        assertThat(((BacklogReprioritised) events.getFirst()).moves())
                .extracting("id", "rankBefore", "rankAfter")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(last, STORIES_MANY, 1),
                        org.assertj.core.groups.Tuple.tuple(middle, STORIES_MANY / 2 + 1, 2));
        var after = evolved(state, events);
        assertThat(after.ranking().ranked()).isEqualTo(STORIES_MANY);
        assertThat(after.ranking().at(3)).isEqualTo(new UUID(1, 0));
        assertThat(after.ranking().keyOf(new UUID(1, 0)))
                .isEqualTo(state.ranking().keyOf(new UUID(1, 0)));
    }

    private static BacklogState evolved(BacklogState state, List<BacklogEvent> events) {
        var after = state;
        for (var event : events) {
            after = after.evolve(event);
        }
        return after;
    }

    private static List<StoryMove> moves(Random random, List<UUID> list) {
        var moves = new ArrayList<StoryMove>();
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            var story = list.remove(random.nextInt(list.size()));
            int place = random.nextInt(list.size() + 1);
            moves.add(new StoryMove(story, place(random, list, place), null));
            list.add(place, story);
        }
        return moves;
    }

    private static Placement place(Random random, List<UUID> others, int place) {
        if (place == 0 && random.nextBoolean()) {
            return new Placement.Top();
        }
        if (place == others.size()) {
            return random.nextBoolean() ? new Placement.Bottom() : new Placement.After(others.getLast());
        }
        return new Placement.Before(others.get(place));
    }

    private static void mustTellRanksOf(BacklogState state, List<BacklogEvent> events) {
        Set<UUID> told = new HashSet<>();
        for (var event : events) {
            if (event instanceof BacklogReprioritised reprioritised) {
                for (var move : reprioritised.moves()) {
                    assertThat(told.add(move.id())).isTrue();
                    assertThat(move.rankAfter()).isEqualTo(state.ranking().rankOf(move.id()));
                    assertThat(move.orderKey()).isEqualTo(state.ranking().keyOf(move.id()));
                    assertThat(move.above()).isEqualTo(state.ranking().above(move.id()));
                    assertThat(move.below()).isEqualTo(state.ranking().below(move.id()));
                }
            }
        }
    }
}
