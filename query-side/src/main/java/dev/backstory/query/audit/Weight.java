package dev.backstory.query.audit;

import dev.backstory.events.OrderRespaced;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapOrderRespaced;
import dev.backstory.events.StoryAccepted;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.authority.Authority;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How much an event says about deciding: a decision must say why, a fact need not, upkeep is nobody's doing. */
enum Weight {
    DECISION,
    FACT,
    UPKEEP;

    /**
     * A command that decides may record more than its decision: what follows from it in the orders, or new stories. Another estimate
     * is one, and so is it to put what is new above others, and to accept what is not all that was asked for.
     */
    static Weight of(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case OrderRespaced ignored -> UPKEEP;
            case RoadmapOrderRespaced ignored -> UPKEEP;
            case StoryRanked e -> comesAbove(e.below(), recorded, "DefineStory") ? DECISION : FACT;
            case StoryLeft ignored -> FACT;
            case RoadmapItemRanked e -> comesAbove(e.below(), recorded, "AddRoadmapItem") ? DECISION : FACT;
            case RoadmapItemLeft ignored -> FACT;
            case StoryDefined ignored -> FACT;
            case StoryEstimated e -> e.before() != null && saysWhy(recorded) ? DECISION : FACT;
            case StoryAccepted ignored -> saysWhy(recorded) ? DECISION : FACT;
            default -> Authority.decides(recorded.provenance().command()) ? DECISION : FACT;
        };
    }

    private static boolean comesAbove(@Nullable UUID below, RecordedEvent recorded, String command) {
        return below != null
                && saysWhy(recorded)
                && recorded.provenance().command().equals(command);
    }

    private static boolean saysWhy(RecordedEvent recorded) {
        return recorded.provenance().rationale() != null;
    }
}
