package dev.backstory.query.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.backstory.events.Subject;
import dev.backstory.query.audit.change.Change;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The subjects that one event touched, each with what changed of it. The event's own comes first, also where nothing of
 * itself changed, such as a backlog whose stories moved.
 */
record Touched(Map<Subject, List<Change>> changes) {
    static Touched by(Subject own, List<Change> changes) {
        var touched = new LinkedHashMap<Subject, List<Change>>();
        touched.put(own, List.of());
        touched.putAll(changes.stream().collect(groupingBy(Change::subject, LinkedHashMap::new, toList())));
        return new Touched(touched);
    }

    Set<Subject> subjects() {
        return changes.keySet();
    }

    /** Which way those moved that did. */
    Map<Subject, Movement> movements() {
        var movements = new LinkedHashMap<Subject, Movement>();
        changes.forEach((subject, changed) -> {
            var movement = Movement.of(changed);
            if (movement != null) {
                movements.put(subject, movement);
            }
        });
        return movements;
    }
}
