package dev.backstory.command.decision;

import dev.backstory.command.decision.DecisionCommand.ProposeDecision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Begins a decision. */
@Component
class ProposeDecisionHandler {
    private final Repository<Decision> decisions;

    ProposeDecisionHandler(Repository<Decision> decisions) {
        this.decisions = decisions;
    }

    @CommandHandler
    void handle(ProposeDecision command) throws Exception {
        var proposed = DecisionDecider.propose(command);
        decisions.newInstance(() -> new Decision(proposed));
    }
}
