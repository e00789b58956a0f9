package dev.backstory.command.imports.events;

import dev.backstory.events.authority.Role;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a file of events holds, once all of it is read and found sound.
 *
 * @param name the product's last one
 * @param inferred how many of the events were concluded rather than read in a third place
 * @param last when the last event occurred
 * @param people how many are named
 * @param roles who holds which in the end
 */
public record History(
        UUID productId,
        String key,
        String name,
        long events,
        long inferred,
        Instant last,
        long people,
        Map<UUID, Set<Role>> roles) {

    /** Whether somebody holds a role in the end. */
    public boolean holds(UUID person, Role role) {
        return roles.getOrDefault(person, Set.of()).contains(role);
    }

    /** Whether somebody holds any role in the end. */
    public boolean knows(UUID person) {
        return !roles.getOrDefault(person, Set.of()).isEmpty();
    }
}
