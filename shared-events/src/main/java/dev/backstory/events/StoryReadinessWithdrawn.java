package dev.backstory.events;

import java.util.UUID;

/** A story that was ready is not understood well enough after all. */
public record StoryReadinessWithdrawn(UUID storyId, String statusBefore) implements StoryEvent {
    @Override
    public Subject subject() {
        return new Subject(SubjectType.STORY, storyId);
    }
}
