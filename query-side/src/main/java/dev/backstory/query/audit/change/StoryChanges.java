package dev.backstory.query.audit.change;

import static dev.backstory.events.SubjectType.STORY;

import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryEvent;
import java.util.List;

/** What changed of one story. */
final class StoryChanges {
    private StoryChanges() {}

    static List<Change> of(StoryEvent event) {
        return switch (event) {
            case StoryDefined e -> defined(e);
            case StoryEstimated e ->
                new ChangeList(STORY, e.storyId())
                        .change("points", e.before(), e.after())
                        .done();
            case SourceStatusChanged e -> SourceChanges.of(e);
            case SourceFieldChanged e -> SourceChanges.of(e);
            case ForeignFactRecorded e -> SourceChanges.of(e);
            case ReviewEvent e -> ReviewChanges.of(e);
        };
    }

    private static List<Change> defined(StoryDefined event) {
        return new ChangeList(STORY, event.storyId())
                .begin("backlogId", event.backlogId())
                .begin("title", event.title())
                .begin("kind", event.kind())
                .begin("status", "DEFINED")
                .begin("narrative", event.narrative())
                .begin("criteria", event.criteria())
                .begin("roadmapItemId", event.roadmapItemId())
                .begin("labels", event.labels())
                .done();
    }
}
