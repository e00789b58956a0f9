package dev.backstory.events;

import java.util.UUID;

/** A goal was reached; it is closed. */
public record GoalAchieved(UUID productId, UUID goalId) implements ProductEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.GOAL, goalId);
    }
}
