package dev.backstory.command.decision;

import dev.backstory.command.review.ReviewCommand.Kind;
import dev.backstory.command.review.Reviewable;
import dev.backstory.command.review.Reviewed;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.Mandate;
import dev.backstory.events.ReviewEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** What others ask of decisions, in the unit of work that has locked their product. */
@Component
class Decisions implements Mandate, Reviewable {
    private final Repository<Decision> decisions;

    Decisions(Repository<Decision> decisions) {
        this.decisions = decisions;
    }

    @Override
    public void mustBeMade(UUID decision, UUID product) {
        try {
            var state = decisions.load(decision.toString()).invoke(Decision::state);
            if (!state.productId().equals(product)) {
                throw unknown(decision);
            }
            if (!state.isMade()) {
                throw new RuleViolation(DecisionRule.DECISION_IS_MADE, Map.of("decisionId", decision));
            }
        } catch (AggregateNotFoundException | IncompatibleAggregateException e) { // nothing, or another kind of thing
            throw unknown(decision);
        }
    }

    @Override
    public Kind kind() {
        return Kind.DECISION;
    }

    @Override
    public void review(UUID product, UUID id, Function<Reviewed, List<ReviewEvent>> decide) {
        decisions.load(id.toString()).execute(decision -> decision.review(product, decide));
    }

    private static RuleViolation unknown(UUID decision) {
        return new RuleViolation(DecisionRule.DECISION_IS_IN_THIS_PRODUCT, Map.of("decisionId", decision));
    }
}
