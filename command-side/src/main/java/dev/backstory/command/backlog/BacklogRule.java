package dev.backstory.command.backlog;

import dev.backstory.command.rule.Rule;

/** What holds for backlogs. */
public enum BacklogRule implements Rule {
    BACKLOG_NAME_IS_FREE("No other backlog of the product has this name."),
    BACKLOG_IS_IN_THIS_PRODUCT("The backlog is in this product."),
    STORY_IS_IN_THIS_BACKLOG("The story is in this backlog."),
    STORY_STANDS_BY_ANOTHER("A story is placed before or after another one, not itself."),
    STORY_TO_STAND_BY_IS_RANKED("The story to stand before or after is ranked in this backlog.");

    private final String sentence;

    BacklogRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
