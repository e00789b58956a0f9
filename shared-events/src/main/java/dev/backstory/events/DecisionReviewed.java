package dev.backstory.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a decision turned out as expected: {@code verdict} is AS_EXPECTED, PARTLY or NOT_AS_EXPECTED. */
public record DecisionReviewed(
        UUID decisionId, String verdict, @Nullable String findings) implements DecisionEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.DECISION, decisionId);
    }
}
