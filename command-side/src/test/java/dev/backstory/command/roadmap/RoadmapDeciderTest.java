package dev.backstory.command.roadmap;

import static dev.backstory.command.roadmap.RoadmapRule.ITEM_STANDS_BY_ANOTHER;
import static dev.backstory.command.roadmap.RoadmapRule.ITEM_TO_STAND_BY_IS_RANKED;

import dev.backstory.command.desk.Scenario;
import dev.backstory.command.ranking.Placement;
import dev.backstory.events.Ids;
import dev.backstory.events.RoadmapEvent;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapOpened;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoadmapDeciderTest {
    private static final UUID PRODUCT = Ids.next();
    private static final UUID ROADMAP = Ids.next();
    private static final UUID PAYMENTS = Ids.next();
    private static final UUID SEARCH = Ids.next();

    private static final Scenario<RoadmapState, Placement, RoadmapEvent> ORDER = new Scenario<>(
            RoadmapDeciderTest::order, (roadmap, place) -> RoadmapDecider.rank(roadmap, PAYMENTS, place));

    @Test
    void ranks_an_item_wherever_it_is_placed() {
        var one = ORDER.given(opened(), ranked(SEARCH, "a1"));
        one.when(new Placement.Bottom()).then(new RoadmapItemRanked(ROADMAP, PAYMENTS, 2, "a2", SEARCH, null));
        one.when(new Placement.Top()).then(new RoadmapItemRanked(ROADMAP, PAYMENTS, 1, "Zz", null, SEARCH));
        one.when(new Placement.Before(SEARCH)).then(new RoadmapItemRanked(ROADMAP, PAYMENTS, 1, "Zz", null, SEARCH));
        one.when(new Placement.After(SEARCH)).then(new RoadmapItemRanked(ROADMAP, PAYMENTS, 2, "a2", SEARCH, null));
        one.when(new Placement.Unranked()).then(new RoadmapItemRanked(ROADMAP, PAYMENTS, null, null, null, null));
    }

    @Test
    void refuses_a_place_that_is_none() {
        ORDER.given(opened(), ranked(SEARCH, "a1"))
                .when(new Placement.After(PAYMENTS))
                .thenRefused(ITEM_STANDS_BY_ANOTHER, Map.of("itemId", PAYMENTS));
        ORDER.given(opened(), ranked(SEARCH, null))
                .when(new Placement.After(SEARCH))
                .thenRefused(ITEM_TO_STAND_BY_IS_RANKED, Map.of("itemId", SEARCH));
    }

    private static RoadmapState order(List<RoadmapEvent> events) {
        var state = RoadmapState.opened((RoadmapOpened) events.getFirst());
        for (var event : events.subList(1, events.size())) {
            state = state.evolve(event);
        }
        return state;
    }

    private static RoadmapOpened opened() {
        return new RoadmapOpened(ROADMAP, PRODUCT);
    }

    private static RoadmapItemRanked ranked(UUID item, @Nullable String key) {
        return new RoadmapItemRanked(ROADMAP, item, null, key, null, null);
    }
}
