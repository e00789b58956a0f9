package dev.backstory.events;

import java.util.List;
import java.util.UUID;

/** A story that was done went back to work, for conditions of acceptance that it does not meet. */
public record StoryRejected(UUID storyId, String statusBefore, List<UUID> unmet) implements StoryEvent {
    public StoryRejected {
        unmet = List.copyOf(unmet);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectType.STORY, storyId);
    }
}
