package dev.backstory.command.roadmap;

import dev.backstory.command.ranking.Ranking;
import dev.backstory.events.RoadmapEvent;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.RoadmapOrderRespaced;
import java.util.UUID;

/** What decisions on a roadmap need to know of it: the order of its items. */
record RoadmapState(UUID id, UUID productId, Ranking ranking) {

    static RoadmapState opened(RoadmapOpened event) {
        return new RoadmapState(event.roadmapId(), event.productId(), Ranking.empty());
    }

    RoadmapState evolve(RoadmapEvent event) {
        return new RoadmapState(id, productId, after(event));
    }

    private Ranking after(RoadmapEvent event) {
        return switch (event) {
            case RoadmapOpened opened -> Ranking.empty();
            case RoadmapItemRanked ranked -> ranking.placed(ranked.itemId(), ranked.orderKey());
            case RoadmapItemLeft left -> ranking.left(left.itemId());
            case RoadmapOrderRespaced respaced -> {
                var after = ranking;
                for (var key : respaced.keys()) {
                    after = after.placed(key.id(), key.orderKey());
                }
                yield after;
            }
        };
    }
}
