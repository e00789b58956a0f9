package dev.backstory.command.support;

import java.util.Collection;
import java.util.UUID;

/** What other aggregates ask of a product's goals, in the unit of work that has locked the product. */
public interface Goals {
    /** Checks that goals can be referred to. @throws RuleViolation if one is not in the product, or closed */
    void mustBeOpen(Collection<UUID> goals, UUID product);

    /** Whether a goal was ever in the product, open or not. */
    boolean contains(UUID goal, UUID product);
}
