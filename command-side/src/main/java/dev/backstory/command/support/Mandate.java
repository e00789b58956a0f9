package dev.backstory.command.support;

import java.util.UUID;

/** Says whether a decision can be carried out; call it inside the unit of work that has locked the product. */
public interface Mandate {
    /** Checks it. @throws RuleViolation if it is not the product's, only proposed, or superseded */
    void mustBeMade(UUID decision, UUID product);
}
