package dev.backstory.command.decision;

import dev.backstory.command.decision.DecisionCommand.SupersedeDecision;
import dev.backstory.command.support.Mandate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Ends a decision; what takes its place must be decided itself. */
@Component
class SupersedeDecisionHandler {
    private final Repository<Decision> decisions;
    private final Mandate made;

    SupersedeDecisionHandler(Repository<Decision> decisions, Mandate made) {
        this.decisions = decisions;
        this.made = made;
    }

    @CommandHandler
    void handle(SupersedeDecision command, @MetaDataValue("actor") String actor) {
        decisions.load(command.decisionId().toString()).execute(decision -> decision.decide(command, actor));
        if (command.by() != null) {
            made.mustBeMade(command.by(), command.productId());
        }
    }
}
