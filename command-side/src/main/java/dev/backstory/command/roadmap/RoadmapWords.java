package dev.backstory.command.roadmap;

import static dev.backstory.command.roadmap.RoadmapRule.ITEM_IS_ON_THIS_ROADMAP;
import static dev.backstory.command.roadmap.RoadmapRule.ITEM_STANDS_BY_ANOTHER;
import static dev.backstory.command.roadmap.RoadmapRule.ITEM_TO_STAND_BY_IS_RANKED;

import dev.backstory.command.order.OrderWords;
import dev.backstory.command.ranking.Refusal;
import dev.backstory.events.Moved;
import dev.backstory.events.Rekeyed;
import dev.backstory.events.RoadmapEvent;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapOrderRespaced;
import dev.backstory.events.RoadmapReprioritised;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules and events of an order of roadmap items. */
public final class RoadmapWords implements OrderWords<RoadmapEvent> {
    public static final RoadmapWords WORDS = new RoadmapWords();

    private RoadmapWords() {}

    @Override
    public String idName() {
        return "itemId";
    }

    @Override
    public RoadmapRule rule(Refusal.Reason reason) {
        return switch (reason) {
            case ENTRY_UNKNOWN -> ITEM_IS_ON_THIS_ROADMAP;
            case ANCHOR_IS_ITSELF -> ITEM_STANDS_BY_ANOTHER;
            case ANCHOR_NOT_RANKED -> ITEM_TO_STAND_BY_IS_RANKED;
        };
    }

    @Override
    public RoadmapEvent reprioritised(UUID roadmap, List<Moved> moves) {
        return new RoadmapReprioritised(roadmap, moves);
    }

    @Override
    public RoadmapEvent respaced(UUID roadmap, List<Rekeyed> keys) {
        return new RoadmapOrderRespaced(roadmap, keys);
    }

    @Override
    public RoadmapEvent entered(UUID roadmap, Moved item) {
        return new RoadmapItemRanked(roadmap, item.id(), item.rankAfter(), item.orderKey(), item.above(), item.below());
    }

    @Override
    public RoadmapEvent left(UUID roadmap, UUID item, String reason, @Nullable Integer rank) {
        return new RoadmapItemLeft(roadmap, item, reason, rank);
    }
}
