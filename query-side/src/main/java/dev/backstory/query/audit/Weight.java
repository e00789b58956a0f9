package dev.backstory.query.audit;

import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Event;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.RoadmapOrderRespaced;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.VisionSet;

/** How much an event says about deciding: a decision must say why, a fact need not, upkeep is nobody's doing. */
enum Weight {
    DECISION,
    FACT,
    UPKEEP;

    static Weight of(Event event) {
        return switch (event) {
            case BacklogReprioritised ignored -> DECISION;
            case RoadmapItemRescheduled ignored -> DECISION;
            case RoleRevoked ignored -> DECISION;
            case VisionSet ignored -> DECISION;
            case OrderRespaced ignored -> UPKEEP;
            case RoadmapOrderRespaced ignored -> UPKEEP;
            default -> FACT;
        };
    }
}
