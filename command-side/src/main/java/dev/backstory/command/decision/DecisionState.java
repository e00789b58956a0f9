package dev.backstory.command.decision;

import dev.backstory.events.DecisionEvent;
import dev.backstory.events.DecisionMade;
import dev.backstory.events.DecisionOption;
import dev.backstory.events.DecisionProposed;
import dev.backstory.events.DecisionReviewed;
import dev.backstory.events.DecisionSuperseded;
import dev.backstory.events.ReviewEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What further decisions on a decision need to know of it. */
record DecisionState(
        UUID id,
        UUID productId,
        List<String> options,
        List<UUID> deciders,
        @Nullable DecisionMade made,
        boolean superseded,
        @Nullable DecisionReviewed reviewed) {

    static DecisionState proposed(DecisionProposed event) {
        var options = event.options().stream().map(DecisionOption::title).toList();
        return new DecisionState(event.decisionId(), event.productId(), options, event.deciders(), null, false, null);
    }

    DecisionState evolve(DecisionEvent event) {
        return switch (event) {
            case DecisionProposed proposed -> proposed(proposed);
            case DecisionMade now -> new DecisionState(id, productId, options, deciders, now, superseded, reviewed);
            case DecisionSuperseded now -> new DecisionState(id, productId, options, deciders, made, true, reviewed);
            case DecisionReviewed now -> new DecisionState(id, productId, options, deciders, made, superseded, now);
            case ReviewEvent said -> this;
        };
    }

    boolean isMade() {
        return made != null && !superseded;
    }
}
