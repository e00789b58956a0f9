package dev.backstory.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A choice was laid out: what it is about, the options, and who is to decide it and who to be heard. */
public record DecisionProposed(
        UUID decisionId,
        UUID productId,
        String title,
        @Nullable String context,
        List<String> drivers,
        List<DecisionOption> options,
        List<UUID> deciders,
        List<UUID> consulted,
        @Nullable String expectedOutcome,
        @Nullable LocalDate reviewDate)
        implements DecisionEvent {
    public DecisionProposed {
        drivers = List.copyOf(drivers);
        options = List.copyOf(options);
        deciders = List.copyOf(deciders);
        consulted = List.copyOf(consulted);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectType.DECISION, decisionId);
    }
}
