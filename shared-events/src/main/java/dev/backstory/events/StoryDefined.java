package dev.backstory.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A story was written down for a backlog. */
public record StoryDefined(
        UUID storyId,
        UUID productId,
        UUID backlogId,
        String title,
        String kind,
        @Nullable Narrative narrative,
        List<Criterion> criteria,
        @Nullable UUID roadmapItemId,
        List<String> labels)
        implements StoryEvent {
    public StoryDefined {
        criteria = List.copyOf(criteria);
        labels = List.copyOf(labels);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectType.STORY, storyId);
    }
}
