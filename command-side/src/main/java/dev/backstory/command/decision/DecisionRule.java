package dev.backstory.command.decision;

import dev.backstory.command.rule.Rule;

/** What holds for decisions. */
public enum DecisionRule implements Rule {
    OPTIONS_DIFFER("No two options of a decision have the same title."),
    DECISION_IS_IN_THIS_PRODUCT("The decision is in this product."),
    DECISION_IS_PROPOSED("The decision is proposed: neither made nor superseded."),
    DECISION_IS_MADE("The decision is made: neither only proposed nor superseded."),
    DECISION_WAS_MADE("Only a decision that was made can have turned out somehow."),
    ANOTHER_TAKES_ITS_PLACE("Another decision takes the place of one, not itself.");

    private final String sentence;

    DecisionRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
