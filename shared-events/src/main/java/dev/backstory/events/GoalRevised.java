package dev.backstory.events;

import java.util.UUID;

/** A goal was changed. */
public record GoalRevised(UUID productId, UUID goalId, Goal before, Goal after) implements ProductEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.GOAL, goalId);
    }
}
