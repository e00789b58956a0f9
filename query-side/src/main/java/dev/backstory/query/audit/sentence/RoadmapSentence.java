package dev.backstory.query.audit.sentence;

import static dev.backstory.events.SubjectType.PRODUCT;
import static dev.backstory.events.SubjectType.ROADMAP_ITEM;
import static dev.backstory.query.audit.sentence.Words.count;
import static dev.backstory.query.audit.sentence.Words.quoted;

import dev.backstory.events.RoadmapEvent;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.RoadmapOrderRespaced;
import dev.backstory.events.RoadmapReprioritised;
import java.util.UUID;

/** What was done to the order of a roadmap; a product has one, so it needs no name. */
final class RoadmapSentence {
    private RoadmapSentence() {}

    static String of(RoadmapEvent event, Names names) {
        return switch (event) {
            case RoadmapOpened e -> "opened the roadmap of " + quoted(names.of(PRODUCT, e.productId()));
            case RoadmapItemRanked e -> ranked(e, names);
            case RoadmapItemLeft e ->
                "took %s off the roadmap%s".formatted(item(e.itemId(), names), Places.leaving(e.rank(), e.reason()));
            case RoadmapReprioritised e -> new Reranking(ROADMAP_ITEM, "items", "on the roadmap", names).of(e.moves());
            case RoadmapOrderRespaced e ->
                "respaced %s of the roadmap; the order stayed as it was"
                        .formatted(count(e.keys().size(), "order key"));
        };
    }

    private static String ranked(RoadmapItemRanked event, Names names) {
        var item = item(event.itemId(), names);
        if (event.rank() == null) {
            return "put %s on the roadmap, unranked".formatted(item);
        }
        return "put %s at %d on the roadmap%s"
                .formatted(
                        item,
                        event.rank(),
                        Places.neighbours(ROADMAP_ITEM, event.rank(), event.above(), event.below(), names));
    }

    private static String item(UUID itemId, Names names) {
        return quoted(names.of(ROADMAP_ITEM, itemId));
    }
}
