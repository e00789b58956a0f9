package dev.backstory.command.item;

import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.Loading;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** What other aggregates ask of roadmap items, in the unit of work that has locked their product. */
@Component
public class Items {
    private final Repository<RoadmapItem> items;

    Items(Repository<RoadmapItem> items) {
        this.items = items;
    }

    /** Checks that an item can be referred to. @throws RuleViolation if it is not in the product, or closed */
    public void mustBeOpen(UUID item, UUID product) {
        var state = Loading.find(items, item, RoadmapItem::state);
        if (state == null || !state.productId().equals(product)) {
            throw new RuleViolation(ItemRule.ITEM_IS_IN_THIS_PRODUCT, Map.of("itemId", item));
        }
        if (!state.isOpen()) {
            throw new RuleViolation(ItemRule.ITEM_IS_OPEN, Map.of("itemId", item));
        }
    }

    /** Checks that work for an item may begin. @throws RuleViolation if it was dropped */
    public void mustNotBeDropped(UUID item) {
        if (items.load(item.toString()).invoke(RoadmapItem::state).isDropped()) {
            throw new RuleViolation(ItemRule.ITEM_IS_NOT_DROPPED, Map.of("itemId", item));
        }
    }
}
