package dev.backstory.query.audit.sentence;

import static dev.backstory.query.audit.sentence.Words.quoted;

import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;

/** What came to depend on what, and what no longer does. */
final class DependencySentence {
    private DependencySentence() {}

    static String of(DependencyDeclared event, Names names) {
        return "declared that %s depends on %s"
                .formatted(
                        quoted(names.of(event.subjectType(), event.id())),
                        quoted(names.of(event.subjectType(), event.dependsOn())));
    }

    static String of(DependencyRemoved event, Names names) {
        return "removed the dependency of %s on %s"
                .formatted(
                        quoted(names.of(event.subjectType(), event.id())),
                        quoted(names.of(event.subjectType(), event.dependsOn())));
    }
}
