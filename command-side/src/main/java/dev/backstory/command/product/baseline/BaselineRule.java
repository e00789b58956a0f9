package dev.backstory.command.product.baseline;

import dev.backstory.command.rule.Rule;

/** What holds for baselines. */
public enum BaselineRule implements Rule {
    BASELINE_NAME_IS_FREE("No other baseline of the product has this name."),
    BASELINE_LIES_IN_THE_PAST("A baseline names a position from the product's first event to its last."),
    BASELINE_IS_NAMED("The product has a baseline of this name."),
    NOBODY_APPROVES_THEIR_OWN_BASELINE("Whoever has named a baseline does not approve it.");

    private final String sentence;

    BaselineRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
