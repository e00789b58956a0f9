package dev.backstory.command.launch;

import dev.backstory.command.rule.Rule;

/** What holds for launches. */
public enum LaunchRule implements Rule {
    ITEM_IS_NOT_DROPPED("What was dropped is not launched."),
    ITEM_IS_UNDER_WAY("Only an item that is in progress or shipped is launched."),
    LAUNCH_IS_PLANNED("Only a launch that was planned takes place."),
    LAUNCH_HAS_THE_STEP("The step is in the plan of the launch."),
    LAUNCH_STEPS_ARE_DISTINCT("No two steps of a launch are the same."),
    LAUNCH_STEPS_ARE_DONE("Every mandatory step is done before the launch.");

    private final String sentence;

    LaunchRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
