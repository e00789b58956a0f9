package dev.backstory.events;

import java.util.UUID;

/** A goal is pursued no longer; it is closed. */
public record GoalAbandoned(UUID productId, UUID goalId) implements ProductEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.GOAL, goalId);
    }
}
