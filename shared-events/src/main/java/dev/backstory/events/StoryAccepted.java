package dev.backstory.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A story that was done was taken, with the conditions of acceptance that it meets.
 *
 * @param unmet those that it does not meet, or null for none; at first events did not say it
 */
public record StoryAccepted(
        UUID storyId,
        String statusBefore,
        List<UUID> accepted,
        @Nullable List<UUID> unmet) implements StoryEvent {
    public StoryAccepted {
        accepted = List.copyOf(accepted);
        unmet = unmet == null || unmet.isEmpty() ? null : List.copyOf(unmet);
    }

    /** One that meets them all. */
    public StoryAccepted(UUID storyId, String statusBefore, List<UUID> accepted) {
        this(storyId, statusBefore, accepted, null);
    }

    /** What it does not meet. */
    public List<UUID> missing() {
        return unmet == null ? List.of() : unmet;
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectType.STORY, storyId);
    }
}
