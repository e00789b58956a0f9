package dev.backstory.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision holds no longer; {@code by} is the one that took its place, if one did. */
public record DecisionSuperseded(UUID decisionId, @Nullable UUID by) implements DecisionEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.DECISION, decisionId);
    }
}
