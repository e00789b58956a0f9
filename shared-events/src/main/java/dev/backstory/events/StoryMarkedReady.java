package dev.backstory.events;

import java.util.UUID;

/** A story is understood well enough to begin. */
public record StoryMarkedReady(UUID storyId, String statusBefore) implements StoryEvent {
    @Override
    public Subject subject() {
        return new Subject(SubjectType.STORY, storyId);
    }
}
