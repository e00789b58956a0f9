package dev.backstory.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something stands in the way of a story, and {@code owner} sees to it; the rationale says what. */
public record StoryBlocked(UUID storyId, @Nullable UUID owner) implements StoryEvent {
    @Override
    public Subject subject() {
        return new Subject(SubjectType.STORY, storyId);
    }
}
