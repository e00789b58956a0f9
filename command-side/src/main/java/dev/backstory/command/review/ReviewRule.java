package dev.backstory.command.review;

import dev.backstory.command.rule.Rule;

/** What holds for reviews. */
public enum ReviewRule implements Rule {
    VISION_IS_SET("There is a vision to review."),
    SUBJECT_IS_OPEN("What is reviewed is open: neither closed nor superseded."),
    REVISION_IS_CURRENT("What is reviewed is at this revision still."),
    REVIEWERS_MAY_REVIEW("Reviewers are Product Owners or stakeholders of the product.");

    private final String sentence;

    ReviewRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
