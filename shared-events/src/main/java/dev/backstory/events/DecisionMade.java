package dev.backstory.events;

import java.util.List;
import java.util.UUID;

/** It was decided; {@code outcome} is the title of the chosen option, or a text of its own. */
public record DecisionMade(UUID decisionId, String outcome, List<UUID> deciders) implements DecisionEvent {
    public DecisionMade {
        deciders = List.copyOf(deciders);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectType.DECISION, decisionId);
    }
}
