package dev.backstory.command.product.goal;

import dev.backstory.command.rule.Rule;

/** What holds for goals. */
public enum GoalRule implements Rule {
    GOAL_IS_IN_THIS_PRODUCT("The goals are in this product."),
    GOAL_IS_OPEN("The goals are open: neither achieved nor abandoned.");

    private final String sentence;

    GoalRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
