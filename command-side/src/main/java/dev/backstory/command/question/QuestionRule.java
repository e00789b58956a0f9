package dev.backstory.command.question;

import dev.backstory.command.rule.Rule;

/** What holds for questions. */
public enum QuestionRule implements Rule {
    SUBJECT_IS_IN_THIS_PRODUCT("What is asked about is in this product."),
    QUESTION_IS_OPEN("The question is not answered yet.");

    private final String sentence;

    QuestionRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
