package dev.backstory.command.dependency;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What decisions on dependencies need to know of a story or an item. */
public record DependencyState(UUID id, UUID productId, boolean open, List<UUID> dependsOn) {
    public DependencyState {
        dependsOn = List.copyOf(dependsOn);
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
