package dev.backstory.command.question;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.backstory.command.question.QuestionCommand.AnswerQuestion;
import dev.backstory.command.rule.Refused;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.QuestionEvent;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/** A question, as the framework loads and stores it. */
@Aggregate(type = "Question", cache = "questionCache", snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1")
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
public class Question {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private UUID id;

    private QuestionState state;

    @SuppressWarnings("NullAway") // the framework fills a bare instance from events
    Question() {}

    @SuppressWarnings("NullAway") // filled by the event it applies
    Question(QuestionAsked beginning) {
        AggregateLifecycle.apply(beginning);
    }

    @CommandHandler
    void handle(AnswerQuestion command) {
        if (!state.productId().equals(command.productId())) {
            throw Refused.NotFound.inProduct();
        }
        QuestionDecider.answer(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(QuestionEvent event) {
        state = event instanceof QuestionAsked asked ? QuestionState.asked(asked) : state.evolve(event);
        id = state.id();
    }
}
