package dev.backstory.command.roadmap;

import static dev.backstory.command.roadmap.RoadmapWords.WORDS;

import dev.backstory.command.order.OrderDecider;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.roadmap.RoadmapCommand.ReprioritiseRoadmap;
import dev.backstory.events.RoadmapEvent;
import java.util.List;
import java.util.UUID;

/** Every rule on the order of a roadmap. */
final class RoadmapDecider {
    private RoadmapDecider() {}

    static List<RoadmapEvent> reprioritise(RoadmapState roadmap, ReprioritiseRoadmap command) {
        return OrderDecider.reprioritise(roadmap, command.asMoves(), WORDS);
    }

    /** An item enters the roadmap's order; nothing happens where it stands there already. */
    static List<RoadmapEvent> rank(RoadmapState roadmap, UUID item, Placement placement) {
        return roadmap.ranking().contains(item) ? List.of() : OrderDecider.enter(roadmap, item, placement, WORDS);
    }

    /** An item goes out of the roadmap's order; nothing happens where it does not stand there. */
    static List<RoadmapEvent> leave(RoadmapState roadmap, UUID item, String reason) {
        return OrderDecider.leave(roadmap, item, reason, WORDS);
    }
}
