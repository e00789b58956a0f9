package dev.backstory.command.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.ranking.Placement;
import dev.backstory.command.ranking.Seen;
import dev.backstory.command.ranking.Seen.Neighbour;
import dev.backstory.command.roadmap.RoadmapCommand.ItemMove;
import dev.backstory.command.roadmap.RoadmapCommand.ReprioritiseRoadmap;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Ids;
import dev.backstory.events.Moved;
import dev.backstory.events.Rekeyed;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.RoadmapOrderRespaced;
import dev.backstory.events.RoadmapReprioritised;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The order of a roadmap is re-ranked as that of a backlog; what the moves come to is tested there. */
class RoadmapTest {
    private static final UUID PRODUCT = Ids.next();
    private static final UUID ROADMAP = Ids.next();
    private static final UUID PAYMENTS = Ids.next();
    private static final UUID SEARCH = Ids.next();

    private final AggregateTestFixture<Roadmap> roadmap = new AggregateTestFixture<>(Roadmap.class);

    RoadmapTest() {
        roadmap.setReportIllegalStateChange(false); // it compares by reference what is a tree
    }

    @Test
    void reprioritises() {
        roadmap.given(opened(), ranked(PAYMENTS, "a1"), ranked(SEARCH, "a2"))
                .when(move(SEARCH, new Placement.Top(), null))
                .expectEvents(new RoadmapReprioritised(ROADMAP, List.of(new Moved(SEARCH, 2, 1, "Zz", null, PAYMENTS))))
                .expectState(after -> {
                    assertThat(after.state().ranking().order()).containsExactly(SEARCH, PAYMENTS);
                    assertThat(after.state().version()).isEqualTo(4);
                });
    }

    @Test
    void takes_the_rank_from_an_item() {
        roadmap.given(opened(), ranked(PAYMENTS, "a1"))
                .when(move(PAYMENTS, new Placement.Unranked(), null))
                .expectEvents(
                        new RoadmapReprioritised(ROADMAP, List.of(new Moved(PAYMENTS, 1, null, null, null, null))));
    }

    @Test
    void follows_leavings_and_new_keys() {
        var respaced =
                new RoadmapOrderRespaced(ROADMAP, List.of(new Rekeyed(PAYMENTS, "a5"), new Rekeyed(SEARCH, "a6")));
        roadmap.given(
                        opened(),
                        ranked(PAYMENTS, "a1"),
                        ranked(SEARCH, "a2"),
                        respaced,
                        new RoadmapItemLeft(ROADMAP, PAYMENTS, "SHIPPED", 1))
                .when(move(SEARCH, new Placement.Top(), null))
                .expectNoEvents()
                .expectState(after ->
                        assertThat(after.state().ranking().keyOf(SEARCH)).isEqualTo("a6"));
    }

    @Test
    void refuses_an_item_that_left_and_a_sight_that_is_stale() {
        roadmap.given(opened(), ranked(PAYMENTS, "a1"), new RoadmapItemLeft(ROADMAP, PAYMENTS, "DROPPED", 1))
                .when(move(PAYMENTS, new Placement.Top(), null))
                .expectNoEvents()
                .expectException(RuleViolation.class)
                .expectExceptionMessage(RoadmapRule.ITEM_IS_ON_THIS_ROADMAP.sentence());
        roadmap.given(opened(), ranked(PAYMENTS, "a1"), ranked(SEARCH, "a2"))
                .when(move(SEARCH, new Placement.Top(), new Seen(Neighbour.NOTHING, Neighbour.NOTHING)))
                .expectNoEvents()
                .expectException(Refused.NeighboursMoved.class);
    }

    @Test
    void is_not_there_for_another_product() {
        var moves = List.of(new ItemMove(PAYMENTS, new Placement.Top(), null));
        roadmap.given(opened(), ranked(PAYMENTS, "a1"))
                .when(new ReprioritiseRoadmap(Ids.next(), ROADMAP, moves, Why.of("So")))
                .expectNoEvents()
                .expectException(Refused.NotFound.class);
    }

    private static ReprioritiseRoadmap move(UUID item, Placement to, @Nullable Seen seen) {
        return new ReprioritiseRoadmap(PRODUCT, ROADMAP, List.of(new ItemMove(item, to, seen)), Why.of("So"));
    }

    private static RoadmapOpened opened() {
        return new RoadmapOpened(ROADMAP, PRODUCT);
    }

    private static RoadmapItemRanked ranked(UUID item, String key) {
        return new RoadmapItemRanked(ROADMAP, item, null, key, null, null);
    }
}
