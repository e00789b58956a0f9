package dev.backstory.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A story was said more exactly: each field that became another, and the conditions of acceptance that came, changed and went. */
public record StoryRefined(
        UUID storyId,
        @Nullable Replaced<String> title,
        @Nullable Replaced<Narrative> narrative,
        @Nullable Replaced<String> kind,
        @Nullable Replaced<UUID> roadmapItemId,
        @Nullable Replaced<List<String>> labels,
        List<Criterion> criteriaAdded,
        List<Reworded> criteriaChanged,
        List<Criterion> criteriaRemoved)
        implements StoryEvent {
    public StoryRefined {
        criteriaAdded = List.copyOf(criteriaAdded);
        criteriaChanged = List.copyOf(criteriaChanged);
        criteriaRemoved = List.copyOf(criteriaRemoved);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectType.STORY, storyId);
    }
}
