package dev.backstory.query.audit.change;

import static dev.backstory.events.SubjectType.STORY;

import dev.backstory.events.Criterion;
import dev.backstory.events.Replaced;
import dev.backstory.events.StoryRefined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed of a story that was said more exactly; of its criteria each one that came, changed or went. */
final class RefinementChanges {
    private RefinementChanges() {}

    static List<Change> of(StoryRefined event) {
        var changes = new ChangeList(STORY, event.storyId());
        add(changes, "title", event.title());
        add(changes, "narrative", event.narrative());
        add(changes, "kind", event.kind());
        add(changes, "roadmapItemId", event.roadmapItemId());
        add(changes, "labels", event.labels());
        event.criteriaAdded().forEach(criterion -> changes.change("criteria", null, criterion));
        event.criteriaChanged()
                .forEach(changed -> changes.change(
                        "criteria",
                        new Criterion(changed.id(), changed.before()),
                        new Criterion(changed.id(), changed.after())));
        event.criteriaRemoved().forEach(criterion -> changes.change("criteria", criterion, null));
        return changes.done();
    }

    private static void add(ChangeList changes, String field, @Nullable Replaced<?> replaced) {
        if (replaced != null) {
            changes.change(field, replaced.before(), replaced.after());
        }
    }
}
