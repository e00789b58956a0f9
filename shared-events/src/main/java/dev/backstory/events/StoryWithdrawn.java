package dev.backstory.events;

import java.util.UUID;

/** A story is not wanted any more. */
public record StoryWithdrawn(UUID storyId, String statusBefore) implements StoryEvent {
    @Override
    public Subject subject() {
        return new Subject(SubjectType.STORY, storyId);
    }
}
