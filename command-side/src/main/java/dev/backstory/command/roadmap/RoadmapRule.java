package dev.backstory.command.roadmap;

import dev.backstory.command.rule.Rule;

/** What holds for the order of a roadmap. */
public enum RoadmapRule implements Rule {
    ITEM_IS_ON_THIS_ROADMAP("The item stands on this roadmap, ranked or not: it is neither shipped nor dropped."),
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
