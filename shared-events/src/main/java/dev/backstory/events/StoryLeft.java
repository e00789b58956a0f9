package dev.backstory.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A story left the backlog because it was ACCEPTED, WITHDRAWN, SPLIT or MOVED. */
public record StoryLeft(
        UUID backlogId,
        UUID storyId,
        String reason,
        @Nullable Integer rank) implements BacklogEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.BACKLOG, backlogId);
    }
}
