package dev.backstory.command.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.backstory.command.backlog.BacklogCommand.ReprioritiseBacklog;
import dev.backstory.command.backlog.BacklogCommand.StoryMove;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.ranking.Seen;
import dev.backstory.command.ranking.Seen.Neighbour;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Moved;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.storage.LogCursor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Many people prioritise one backlog. */
@SpringBootTest(classes = TestCommands.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class RerankingTest {
    private static final int PEOPLE = 50;

    @Autowired
    CommandDesk desk;

    @Autowired
    LogCursor log;

    @Autowired
    HikariDataSource database;

    private TestProduct product;

    @BeforeEach
    void make() {
        product = TestProduct.made(desk);
    }

    @Test
    void loses_none_of_fifty_at_once() throws Exception {
        var stories = product.stories(PEOPLE);
        var outcomes = AtOnce.of(PEOPLE, i -> product.take(product.move(stories.get(i), new Placement.Top())));
        assertThat(outcomes).hasOnlyElementsOfType(Answer.class);
        var moves = moves();
        assertThat(outcomes)
                .filteredOn(outcome -> !((Answer) outcome).events().isEmpty())
                .hasSize(moves.size());
        mustTellTheOrder(stories);
        mustBeDense(product.events(log));
    }

    @Test
    void loses_none_of_two_nodes_and_never_decides_on_a_stale_list() throws Exception {
        var stories = product.stories(12);
        try (var node = TestCommands.anotherNode(database)) {
            var desks = List.of(desk, node.getBean(CommandDesk.class));
            var outcomes = AtOnce.of(8, i -> hammer(desks.get(i % 2), new Random(i), stories));
            assertThat(outcomes).containsOnly("done");
        }
        mustTellTheOrder(stories);
        mustBeDense(product.events(log));
    }

    /** Each in its turn on the other node: whoever answers from an old copy says "no change" to one of these. */
    @Test
    void sees_what_the_other_node_did_just_before() {
        var stories = product.stories(2);
        try (var node = TestCommands.anotherNode(database)) {
            var desks = List.of(desk, node.getBean(CommandDesk.class));
            for (int i = 0; i < 20; i++) {
                var move = product.move(stories.get(1 - i % 2), new Placement.Top());
                var answer =
                        desks.get(i % 2).take(Order.of(move, product.owner())).answer();
                assertThat(answer.events()).as("move %d", i).hasSize(1);
            }
        }
    }

    @Test
    void refuses_what_was_seen_before_another_moved_with_what_stands_there_now() {
        var stories = product.stories(3);
        var sight = new Seen(Neighbour.NOTHING, Neighbour.of(stories.get(0)));
        product.take(product.move(stories.get(1), new Placement.Top()));
        var command = product.moves(new StoryMove(stories.get(2), new Placement.Top(), sight));
        var refused = catchThrowableOfType(Refused.NeighboursMoved.class, () -> product.take(command));
        assertThat(refused.present()).containsEntry("move", 0).containsEntry("version", version());
        assertThat((Map<?, ?>) refused.present().get("neighbours"))
                .extracting("above", "below")
                .containsExactly(null, stories.get(1));
        assertThat(product.order(log)).containsExactly(stories.get(1), stories.get(0), stories.get(2));
    }

    @Test
    void lets_one_of_many_have_the_place_that_they_all_saw() throws Exception {
        var stories = product.stories(11);
        var sight = new Seen(Neighbour.NOTHING, Neighbour.of(stories.getFirst()));
        var outcomes = AtOnce.of(
                10, i -> product.take(product.moves(new StoryMove(stories.get(i + 1), new Placement.Top(), sight))));
        assertThat(outcomes).filteredOn(Answer.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Refused.NeighboursMoved.class::isInstance)
                .hasSize(9);
    }

    @Test
    void refuses_a_version_that_has_moved_on() {
        var stories = product.stories(2);
        var move = product.move(stories.get(1), new Placement.Top());
        var stale = version() - 1;
        var refused = catchThrowableOfType(Refused.Stale.class, () -> desk.take(expecting(stale, move)));
        assertThat(refused.version()).isEqualTo(version());
        assertThat(desk.take(expecting(version(), move)).answer().version()).isEqualTo(version());
    }

    @Test
    void tells_nothing_of_the_version_of_what_is_in_another_product() {
        var elsewhere = TestProduct.made(desk);
        elsewhere.stories(3);
        var move = new ReprioritiseBacklog(
                product.id,
                elsewhere.backlog,
                List.of(new StoryMove(UUID.randomUUID(), new Placement.Top(), null)),
                Why.of("So"));
        var there = catchThrowableOfType(Refused.class, () -> desk.take(expecting(99, move)));
        var nowhere = new ReprioritiseBacklog(product.id, UUID.randomUUID(), move.moves(), Why.of("So"));
        var nothing = catchThrowableOfType(Refused.class, () -> desk.take(expecting(99, nowhere)));
        assertThat(there).hasSameClassAs(nothing).hasMessage(nothing.getMessage());
    }

    @Test
    void makes_a_thousand_moves_in_one_command() {
        var stories = product.stories(40);
        var random = new Random(11);
        var list = new ArrayList<>(stories);
        var moves = new ArrayList<StoryMove>();
        for (int i = 0; i < 1_000; i++) {
            var story = list.remove(random.nextInt(list.size()));
            var anchor = list.get(random.nextInt(list.size()));
            moves.add(new StoryMove(story, new Placement.Before(anchor), null));
            list.add(list.indexOf(anchor), story);
        }
        var answer = product.take(product.moves(moves.toArray(StoryMove[]::new)));
        assertThat(answer.events()).extracting(Answer.Entry::type).containsExactly("BacklogReprioritised");
        assertThat(product.order(log)).isEqualTo(list);
        mustTellTheOrder(stories);
    }

    @Test
    void answers_with_no_events_and_the_last_position_where_nothing_changes() {
        var stories = product.stories(2);
        var last = product.events(log).getLast();
        var answer = product.take(product.move(stories.getFirst(), new Placement.Top()));
        assertThat(answer.events()).isEmpty();
        assertThat(answer.position()).isEqualTo(last.position());
        assertThat(answer.version()).isEqualTo(version());
    }

    private Object hammer(CommandDesk node, Random random, List<UUID> stories) {
        for (int i = 0; i < 15; i++) {
            var story = stories.get(random.nextInt(stories.size()));
            var to = random.nextBoolean() ? new Placement.Top() : new Placement.Bottom();
            node.take(Order.of(product.move(story, to), product.owner()));
        }
        return "done";
    }

    private Order expecting(long version, Command command) {
        return new Order(command, product.owner(), "test", null, new byte[0], version, null);
    }

    private long version() {
        return product.events(log).stream()
                .filter(event -> event.aggregateId().equals(product.backlog))
                .count();
    }

    private List<BacklogReprioritised> moves() {
        return product.events(log).stream()
                .map(RecordedEvent::event)
                .filter(BacklogReprioritised.class::isInstance)
                .map(BacklogReprioritised.class::cast)
                .toList();
    }

    /** Ranks, neighbours and keys of each event fit a plain list on which its moves are made. */
    private void mustTellTheOrder(List<UUID> stories) {
        var list = new ArrayList<>(stories);
        for (var event : moves()) {
            for (var move : event.moves()) {
                assertThat(list.indexOf(move.id()) + 1).isEqualTo(move.rankBefore());
            }
            event.moves().forEach(move -> list.remove(move.id()));
            event.moves().stream()
                    .sorted(Comparator.comparing(RerankingTest::rankAfter))
                    .forEach(move -> list.add(rankAfter(move) - 1, move.id()));
            event.moves().forEach(move -> mustStand(list, move));
        }
        assertThat(product.order(log)).isEqualTo(list);
        assertThat(list).containsExactlyInAnyOrderElementsOf(stories);
    }

    private static void mustStand(List<UUID> list, Moved move) {
        int index = list.indexOf(move.id());
        assertThat(move.above()).isEqualTo(index == 0 ? null : list.get(index - 1));
        assertThat(move.below()).isEqualTo(index == list.size() - 1 ? null : list.get(index + 1));
    }

    private static int rankAfter(Moved move) {
        return Objects.requireNonNull(move.rankAfter());
    }

    private void mustBeDense(List<RecordedEvent> events) {
        var versions = events.stream()
                .filter(event -> event.aggregateId().equals(product.backlog))
                .map(RecordedEvent::aggregateVersion)
                .toList();
        assertThat(versions).isSorted().doesNotHaveDuplicates().startsWith(1L).endsWith((long) versions.size());
        var positions = new ArrayList<Long>();
        log.read(0, 1_000, batch -> batch.forEach(event -> positions.add(event.position())));
        assertThat(positions)
                .isEqualTo(LongStream.rangeClosed(1, Collections.max(positions))
                        .boxed()
                        .toList());
    }
}
