package dev.backstory.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The vision got its first or a new revision; {@code before} is null for the first. */
public record VisionSet(
        UUID productId, int revision, @Nullable Vision before, Vision after) implements ProductEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.VISION, productId);
    }
}
