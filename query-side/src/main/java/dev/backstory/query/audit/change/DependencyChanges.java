package dev.backstory.query.audit.change;

import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import java.util.List;

/** What a story or an item depends on: a set, of which each change is one that came or went. */
final class DependencyChanges {
    private static final String FIELD = "dependsOn";

    private DependencyChanges() {}

    static List<Change> of(DependencyDeclared event) {
        return new ChangeList(event.subjectType(), event.id())
                .change(FIELD, null, event.dependsOn())
                .done();
    }

    static List<Change> of(DependencyRemoved event) {
        return new ChangeList(event.subjectType(), event.id())
                .change(FIELD, event.dependsOn(), null)
                .done();
    }
}
