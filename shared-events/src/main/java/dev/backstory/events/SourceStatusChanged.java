package dev.backstory.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In the other tracker a status changed: {@code from} and {@code to} are its words, {@code status} is ours. */
public record SourceStatusChanged(
        SubjectType subjectType,
        UUID id,
        @Nullable String from,
        String to,
        String category,
        @Nullable String statusBefore,
        String status)
        implements StoryEvent, RoadmapItemEvent {

    @Override
    public Subject subject() {
        return new Subject(subjectType, id);
    }
}
