package dev.backstory.command.decision;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.backstory.command.decision.DecisionCommand.MakeDecision;
import dev.backstory.command.decision.DecisionCommand.ReviewDecision;
import dev.backstory.command.review.Reviewed;
import dev.backstory.command.review.Reviews;
import dev.backstory.command.rule.Refused;
import dev.backstory.events.DecisionEvent;
import dev.backstory.events.DecisionProposed;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A decision, as the framework loads and stores it. */
@Aggregate(type = "Decision", cache = "decisionCache", snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1")
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
public class Decision {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private UUID id;

    private DecisionState state;
    private Reviews reviews = Reviews.NONE;

    @SuppressWarnings("NullAway") // the framework fills a bare instance from events
    Decision() {}

    @SuppressWarnings("NullAway") // filled by the event it applies
    Decision(DecisionProposed beginning) {
        AggregateLifecycle.apply(beginning);
    }

    @CommandHandler
    void handle(MakeDecision command, @MetaDataValue("actor") String actor) {
        decide(command, actor);
    }

    @CommandHandler
    void handle(ReviewDecision command, @MetaDataValue("actor") String actor) {
        decide(command, actor);
    }

    @EventSourcingHandler
    void on(DecisionEvent event, @MetaDataValue("actor") @Nullable String actor) {
        state = event instanceof DecisionProposed proposed ? DecisionState.proposed(proposed) : state.evolve(event);
        reviews = reviews.after(event, actor);
        id = state.id();
    }

    DecisionState state() {
        return state;
    }

    void decide(DecisionCommand command, String actor) {
        mustBeOf(command.productId());
        DecisionDecider.decide(state, command, UUID.fromString(actor)).forEach(AggregateLifecycle::apply);
    }

    void review(UUID product, Function<Reviewed, List<ReviewEvent>> decide) {
        mustBeOf(product);
        var subject = new Subject(SubjectType.DECISION, state.id());
        decide.apply(Reviewed.of(subject, !state.superseded(), reviews)).forEach(AggregateLifecycle::apply);
    }

    private void mustBeOf(UUID product) {
        if (!state.productId().equals(product)) {
            throw Refused.NotFound.inProduct();
        }
    }
}
