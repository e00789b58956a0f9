package dev.backstory.events;

import java.util.UUID;

/** Work on a story was done, for the Product Owner to judge. */
public record StoryCompleted(UUID storyId, String statusBefore) implements StoryEvent {
    @Override
    public Subject subject() {
        return new Subject(SubjectType.STORY, storyId);
    }
}
