package dev.backstory.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A story entered the backlog; rank, key and neighbours are null where it is unranked. */
public record StoryRanked(
        UUID backlogId,
        UUID storyId,
        @Nullable Integer rank,
        @Nullable String orderKey,
        @Nullable UUID above,
        @Nullable UUID below)
        implements BacklogEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.BACKLOG, backlogId);
    }
}
