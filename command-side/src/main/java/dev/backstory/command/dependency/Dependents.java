package dev.backstory.command.dependency;

import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One kind of things that depend on each other, in the unit of work that has locked their product. */
public interface Dependents {
    DependencyCommand.Kind kind();

    /** What is known of one; null where none of this kind has the id. */
    @Nullable
    DependencyState find(UUID id);

    void record(DependencyDeclared event);

    void record(DependencyRemoved event);
}
