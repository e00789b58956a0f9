package dev.backstory.command.roadmap;

import dev.backstory.command.ranking.Placement;
import dev.backstory.command.support.Loading;
import dev.backstory.command.support.RuleViolation;
import dev.backstory.events.RoadmapOpened;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** What other aggregates ask of roadmaps, in the unit of work that has locked their product. */
@Component
public class Roadmaps {
    private final Repository<Roadmap> roadmaps;
    private final Repository<RoadmapItem> items;

    Roadmaps(Repository<Roadmap> roadmaps, Repository<RoadmapItem> items) {
        this.roadmaps = roadmaps;
        this.items = items;
    }

    /** Begins a product's roadmap. */
    public void open(UUID roadmap, UUID product) throws Exception {
        roadmaps.newInstance(() -> new Roadmap(new RoadmapOpened(roadmap, product)));
    }

    /** Checks that an item can be referred to. @throws RuleViolation if it is not in the product, or closed */
    public void mustBeOpen(UUID item, UUID product) {
        var state = Loading.find(items, item, RoadmapItem::state);
        if (state == null || !state.productId().equals(product)) {
            throw new RuleViolation(RoadmapRule.ITEM_IS_IN_THIS_PRODUCT, Map.of("itemId", item));
        }
        if (!state.isOpen()) {
            throw new RuleViolation(RoadmapRule.ITEM_IS_OPEN, Map.of("itemId", item));
        }
    }

    /** Checks that work for an item may begin. @throws RuleViolation if it was dropped */
    public void mustNotBeDropped(UUID item) {
        if (items.load(item.toString()).invoke(RoadmapItem::state).isDropped()) {
            throw new RuleViolation(RoadmapRule.ITEM_IS_NOT_DROPPED, Map.of("itemId", item));
        }
    }

    void rank(UUID roadmap, UUID item, Placement placement) {
        roadmaps.load(roadmap.toString()).execute(found -> found.rank(item, placement));
    }

    void leave(UUID roadmap, UUID item, String reason) {
        roadmaps.load(roadmap.toString()).execute(found -> found.leave(item, reason));
    }
}
