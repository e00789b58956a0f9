package dev.backstory.events;

import java.util.UUID;

/** A story went to another backlog of the product. */
public record StoryMoved(UUID storyId, UUID from, UUID to) implements StoryEvent {
    @Override
    public Subject subject() {
        return new Subject(SubjectType.STORY, storyId);
    }
}
