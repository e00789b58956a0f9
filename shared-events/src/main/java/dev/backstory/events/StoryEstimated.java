package dev.backstory.events;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A story's size in story points became another. */
public record StoryEstimated(
        UUID storyId, @Nullable BigDecimal before, @Nullable BigDecimal after) implements StoryEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.STORY, storyId);
    }
}
