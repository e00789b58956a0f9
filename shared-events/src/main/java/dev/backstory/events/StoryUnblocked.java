package dev.backstory.events;

import java.util.UUID;

/** Nothing stands in the way of a story any more. */
public record StoryUnblocked(UUID storyId) implements StoryEvent {
    @Override
    public Subject subject() {
        return new Subject(SubjectType.STORY, storyId);
    }
}
