package dev.backstory.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In the other tracker a field changed that is one of ours, named by {@code field}. */
public record SourceFieldChanged(
        SubjectType subjectType,
        UUID id,
        String field,
        @Nullable String before,
        @Nullable String after) implements StoryEvent, RoadmapItemEvent {

    @Override
    public Subject subject() {
        return new Subject(subjectType, id);
    }
}
