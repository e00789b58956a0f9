package dev.backstory.command.dependency;

import dev.backstory.command.support.Command;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.SubjectType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of what depends on what. */
public sealed interface DependencyCommand extends Command {
    Dependent subject();

    UUID dependsOn();

    @Override
    default UUID subjectId() {
        return subject().id();
    }

    /** Says that a story or item needs another of its kind to be done first. */
    record DeclareDependency(
            UUID productId,
            Dependent subject,
            UUID dependsOn,
            @Nullable Why rationale) implements DependencyCommand {}

    /** Says that it no longer does. */
    record RemoveDependency(
            UUID productId,
            Dependent subject,
            UUID dependsOn,
            @Nullable Why rationale) implements DependencyCommand {}

    /** What depends on another. */
    record Dependent(Kind type, UUID id) {}

    /** The kinds of things that depend on each other. */
    enum Kind {
        STORY,
        ROADMAP_ITEM;

        SubjectType subjectType() {
            return SubjectType.valueOf(name());
        }
    }
}
