package dev.backstory.command.item;

import dev.backstory.command.rule.Rule;

/** What holds for roadmap items. */
public enum ItemRule implements Rule {
    ITEM_IS_IN_THIS_PRODUCT("The roadmap item is in this product."),
    ITEM_IS_OPEN("The roadmap item is open: neither shipped nor dropped."),
    ITEM_IS_CLOSED("Only an item that was shipped or dropped is reopened."),
    ITEM_IS_PROPOSED("Only a proposed item is committed."),
    ITEM_IS_COMMITTED("Only a committed item is started."),
    ITEM_IS_IN_PROGRESS("Only an item in progress is shipped."),
    ITEM_IS_NOT_DROPPED("Work does not begin on a story whose roadmap item was dropped.");

    private final String sentence;

    ItemRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
