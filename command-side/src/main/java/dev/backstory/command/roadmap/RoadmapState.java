package dev.backstory.command.roadmap;

import dev.backstory.command.order.Ranked;
import dev.backstory.command.ranking.Ranking;
import dev.backstory.events.RoadmapEvent;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.RoadmapOrderRespaced;
import dev.backstory.events.RoadmapReprioritised;
import java.util.UUID;

/** What decisions on a roadmap need to know of it: the order of its items. */
record RoadmapState(UUID id, UUID productId, long version, Ranking ranking) implements Ranked {

    static RoadmapState opened(RoadmapOpened event) {
        return new RoadmapState(event.roadmapId(), event.productId(), 1, Ranking.empty());
    }

    RoadmapState evolve(RoadmapEvent event) {
        return new RoadmapState(id, productId, version + 1, after(event));
    }

    private Ranking after(RoadmapEvent event) {
        return switch (event) {
            case RoadmapOpened opened -> Ranking.empty();
            case RoadmapItemRanked ranked -> ranking.placed(ranked.itemId(), ranked.orderKey());
            case RoadmapItemLeft left -> ranking.left(left.itemId());
            case RoadmapReprioritised reprioritised -> Ranked.moved(ranking, reprioritised.moves());
            case RoadmapOrderRespaced respaced -> Ranked.rekeyed(ranking, respaced.keys());
        };
    }
}
