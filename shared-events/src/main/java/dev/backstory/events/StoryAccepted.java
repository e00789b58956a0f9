package dev.backstory.events;

import java.util.List;
import java.util.UUID;

/** A story that was done was taken, with the conditions of acceptance that it meets. */
public record StoryAccepted(UUID storyId, String statusBefore, List<UUID> accepted) implements StoryEvent {
    public StoryAccepted {
        accepted = List.copyOf(accepted);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectType.STORY, storyId);
    }
}
