package dev.backstory.command.support;

import dev.backstory.events.authority.Role;
import java.util.Set;
import java.util.UUID;

/** Who is what in a product, as its events say at this moment. */
public interface Membership {
    /**
     * A person's standing in a product.
     *
     * @param demo whether demo accounts may act there
     * @param visible whether it is complete; an import that goes on is not
     * @param archived whether it has ended
     */
    record Standing(boolean demo, boolean visible, boolean archived, boolean hasManager, Set<Role> roles) {}

    /** Call it inside the unit of work that has locked the product. */
    Standing of(UUID product, UUID person);

    /** The id of a product's roadmap. */
    UUID roadmapOf(UUID product);
}
