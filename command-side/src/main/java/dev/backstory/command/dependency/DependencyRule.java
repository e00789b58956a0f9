package dev.backstory.command.dependency;

import dev.backstory.command.rule.Rule;

/** What holds for dependencies. */
public enum DependencyRule implements Rule {
    DEPENDENT_IS_OPEN("Only what is open comes to depend on something."),
    DEPENDED_ON_IS_IN_THIS_PRODUCT(
            "What is depended on is in this product: a story where a story depends on it, an item where an item does."),
    DEPENDED_ON_IS_OPEN("Nothing comes to depend on what is closed."),
    DEPENDENCIES_FORM_NO_CYCLE("Nothing depends on itself, not even by way of others."),
    DEPENDENCIES_ARE_AT_MOST_1000("Nothing depends on more than 1,000 others.");

    private final String sentence;

    DependencyRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
