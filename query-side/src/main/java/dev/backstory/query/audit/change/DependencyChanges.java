package dev.backstory.query.audit.change;

import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.SubjectType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a story or an item depends on, and what depends on the other: sets, of which each change is one that came or went. */
final class DependencyChanges {
    private DependencyChanges() {}

    static List<Change> of(DependencyDeclared event) {
        return Stream.concat(
                        one(event.subjectType(), event.id(), "dependsOn", null, event.dependsOn()),
                        one(event.subjectType(), event.dependsOn(), "dependents", null, event.id()))
                .toList();
    }

    static List<Change> of(DependencyRemoved event) {
        return Stream.concat(
                        one(event.subjectType(), event.id(), "dependsOn", event.dependsOn(), null),
                        one(event.subjectType(), event.dependsOn(), "dependents", event.id(), null))
                .toList();
    }

    private static Stream<Change> one(
            SubjectType type, UUID subject, String field, @Nullable UUID before, @Nullable UUID after) {
        return new ChangeList(type, subject).change(field, before, after).done().stream();
    }
}
