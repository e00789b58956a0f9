package dev.backstory.command.product;

import dev.backstory.command.rule.Rule;

/** What holds for roles and policies. */
public enum ProductRule implements Rule {
    NOBODY_GRANTS_A_ROLE_TO_THEMSELVES("Nobody grants a role to themselves."),
    LAST_PRODUCT_MANAGER_STAYS("The last Product Manager cannot be revoked."),
    ROLE_IS_HELD("The person holds the role."),
    SHARES_SUM_TO_100("The shares of tech debt, bugs and features sum to 100 %.");

    private final String sentence;

    ProductRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
