package dev.backstory.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In the other tracker a field changed that is one of ours, named by {@code field}. */
public record SourceFieldChanged(
        SubjectType subjectType,
        UUID id,
        SourceField field,
        @Nullable String before,
        @Nullable String after) implements StoryEvent, RoadmapItemEvent {

    /** @throws IllegalArgumentException if subjects of this type have no such field, which no view could show */
    public SourceFieldChanged {
        if (!field.isOf(subjectType)) {
            throw new IllegalArgumentException(subjectType + " has no field " + field);
        }
    }

    @Override
    public Subject subject() {
        return new Subject(subjectType, id);
    }
}
