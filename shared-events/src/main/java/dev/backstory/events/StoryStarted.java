package dev.backstory.events;

import java.util.UUID;

/** Work on a story began. */
public record StoryStarted(UUID storyId, String statusBefore) implements StoryEvent {
    @Override
    public Subject subject() {
        return new Subject(SubjectType.STORY, storyId);
    }
}
