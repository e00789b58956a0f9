package dev.backstory.command.story;

import dev.backstory.command.rule.Rule;

/** What holds for stories. */
public enum StoryRule implements Rule {
    PLACEMENT_HAS_A_RATIONALE("Whoever places a story above others says why."),
    STORY_IS_OPEN("The story is open: neither accepted, withdrawn nor split."),
    CRITERION_IS_OF_THIS_STORY("The criterion is one of this story's."),
    WORK_KEEPS_A_CRITERION("A story in progress or done keeps a criterion by which it is judged."),
    CRITERIA_ARE_AT_MOST_1000("A story has at most 1,000 criteria."),
    NEW_ESTIMATE_HAS_A_RATIONALE("Whoever changes an estimate says why."),
    STORY_IS_DEFINED("The story is defined, and work on it has not begun."),
    STORY_CAN_BE_READY(
            "A ready story has at least one criterion, an estimate and, if it is a user story, its whole narrative."),
    STORY_IS_READY("The story is ready, and work on it has not begun."),
    STORY_IS_IN_PROGRESS("The story is in progress."),
    STORY_IS_DONE("The story is done, and not judged yet."),
    STORY_IS_NOT_DONE("A story that is done is judged as it is: accepted or rejected, not split."),
    STORY_IS_NOT_BLOCKED("Nothing stands in the story's way: it is not blocked."),
    UNMET_CRITERION_HAS_A_RATIONALE("Whoever accepts a story that does not meet each of its criteria says why."),
    POINTS_ARE_ALLOCATED("The children's points add up to those of the story that is split.");

    private final String sentence;

    StoryRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
