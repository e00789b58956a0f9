package dev.backstory.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The strategy got its first or a new revision; {@code before} is null for the first. */
public record StrategySet(
        UUID productId, int revision, @Nullable Strategy before, Strategy after) implements ProductEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.PRODUCT, productId);
    }
}
