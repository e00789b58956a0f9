package dev.backstory.events;

import java.util.UUID;

/** A goal of the product began. */
public record GoalDefined(UUID productId, UUID goalId, Goal goal) implements ProductEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.GOAL, goalId);
    }
}
