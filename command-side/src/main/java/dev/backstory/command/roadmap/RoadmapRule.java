package dev.backstory.command.roadmap;

import dev.backstory.command.support.Rule;

/** What holds for roadmaps and their items. */
public enum RoadmapRule implements Rule {
    ITEM_IS_IN_THIS_PRODUCT("The roadmap item is in this product."),
    ITEM_IS_OPEN("The roadmap item is open: neither shipped nor dropped."),
    ITEM_IS_CLOSED("Only an item that was shipped or dropped is reopened."),
    ITEM_IS_PROPOSED("Only a proposed item is committed."),
    ITEM_IS_COMMITTED("Only a committed item is started."),
    ITEM_IS_IN_PROGRESS("Only an item in progress is shipped."),
    ITEM_IS_ON_THIS_ROADMAP("The item stands on this roadmap, ranked or not: it is neither shipped nor dropped."),
    ITEM_IS_NOT_DROPPED("Work does not begin on a story whose roadmap item was dropped."),
    ITEM_STANDS_BY_ANOTHER("An item is placed before or after another one, not itself."),
    ITEM_TO_STAND_BY_IS_RANKED("The item to stand before or after is ranked in this roadmap.");

    private final String sentence;

    RoadmapRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
