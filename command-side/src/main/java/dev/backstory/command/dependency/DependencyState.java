package dev.backstory.command.dependency;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What decisions on dependencies need to know of a story or an item.
 *
 * @param parts what it was split into: who depends on it waits for these
 */
public record DependencyState(UUID id, UUID productId, boolean open, List<UUID> dependsOn, List<UUID> parts) {
    public DependencyState {
        dependsOn = List.copyOf(dependsOn);
        parts = List.copyOf(parts);
    }

    /** What has to be done before it. */
    List<UUID> leadsTo() {
        return Stream.concat(dependsOn.stream(), parts.stream()).toList();
    }

    /** These and one more. */
    public static List<UUID> with(List<UUID> dependsOn, UUID other) {
        return Stream.concat(dependsOn.stream(), Stream.of(other)).toList();
    }

    /** These but for one. */
    public static List<UUID> without(List<UUID> dependsOn, UUID other) {
        return dependsOn.stream().filter(id -> !id.equals(other)).toList();
    }
}
