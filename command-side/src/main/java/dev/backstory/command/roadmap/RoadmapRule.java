package dev.backstory.command.roadmap;

import dev.backstory.command.support.Rule;

/** What holds for roadmaps and their items. */
public enum RoadmapRule implements Rule {
    ITEM_IS_IN_THIS_PRODUCT("The roadmap item is in this product."),
    ITEM_IS_OPEN("The roadmap item is open: neither shipped nor dropped."),
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
