package dev.backstory.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** It was settled what sprints are to be spent on; {@code before} is null for the first time. */
public record AllocationPolicySet(UUID productId, @Nullable Allocation before, Allocation after)
        implements ProductEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.PRODUCT, productId);
    }
}
