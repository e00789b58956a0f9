package dev.backstory.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In the other tracker something was said that has no field of ours; kept word for word. */
public record ForeignFactRecorded(
        SubjectType subjectType,
        UUID id,
        String field,
        @Nullable String before,
        String value) implements StoryEvent, RoadmapItemEvent {

    @Override
    public Subject subject() {
        return new Subject(subjectType, id);
    }
}
