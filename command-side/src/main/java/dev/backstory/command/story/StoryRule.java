package dev.backstory.command.story;

import dev.backstory.command.support.Rule;

/** What holds for stories. */
public enum StoryRule implements Rule {
    PLACEMENT_HAS_A_RATIONALE("Whoever places a story above others says why.");

    private final String sentence;

    StoryRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
