package dev.backstory.history;

import dev.backstory.events.RecordedEvent;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEvent;
import dev.backstory.history.FoldedChanges.Changed;
import java.util.List;

/** A story. */
final class FoldedStory {
    final StoryDefined defined;
    long version = 1;

    FoldedStory(StoryDefined defined) {
        this.defined = defined;
    }

    String title() {
        return defined.title();
    }

    void apply(RecordedEvent recorded, StoryEvent event) {
        version = recorded.aggregateVersion();
        if (!(event instanceof StoryDefined)) {
            throw new IllegalStateException("None of the commands makes a " + recorded.type());
        }
    }

    static List<Changed> changes(StoryEvent event) {
        if (event instanceof StoryDefined e) {
            return Changed.begin(
                    e.storyId(),
                    "backlogId",
                    e.backlogId(),
                    "title",
                    e.title(),
                    "kind",
                    e.kind(),
                    "status",
                    "DEFINED",
                    "narrative",
                    Json.narrative(e.narrative()),
                    "criteria",
                    Json.criteria(e.criteria()),
                    "roadmapItemId",
                    e.roadmapItemId(),
                    "labels",
                    e.labels());
        }
        return List.of();
    }
}
