package dev.backstory.command.decision;

import static dev.backstory.command.decision.DecisionRule.ANOTHER_TAKES_ITS_PLACE;
import static dev.backstory.command.decision.DecisionRule.DECISION_IS_MADE;
import static dev.backstory.command.decision.DecisionRule.DECISION_IS_PROPOSED;
import static dev.backstory.command.decision.DecisionRule.DECISION_WAS_MADE;
import static dev.backstory.command.decision.DecisionRule.OPTIONS_DIFFER;

import dev.backstory.command.decision.DecisionCommand.Choice;
import dev.backstory.command.decision.DecisionCommand.MakeDecision;
import dev.backstory.command.decision.DecisionCommand.ProposeDecision;
import dev.backstory.command.decision.DecisionCommand.ReviewDecision;
import dev.backstory.command.decision.DecisionCommand.SupersedeDecision;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.text.Text;
import dev.backstory.events.DecisionEvent;
import dev.backstory.events.DecisionMade;
import dev.backstory.events.DecisionProposed;
import dev.backstory.events.DecisionReviewed;
import dev.backstory.events.DecisionSuperseded;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every rule on decisions. */
final class DecisionDecider {
    private DecisionDecider() {}

    static DecisionProposed propose(ProposeDecision command) {
        var titles = command.options().stream()
                .map(option -> option.title().value().toLowerCase(Locale.ROOT))
                .distinct();
        if (titles.count() < command.options().size()) {
            throw new RuleViolation(OPTIONS_DIFFER);
        }
        return new DecisionProposed(
                command.decisionId(),
                command.productId(),
                command.title().value(),
                value(command.context()),
                command.drivers().stream().map(Text::value).toList(),
                command.options().stream().map(Choice::recorded).toList(),
                command.deciders().stream().distinct().toList(),
                command.consulted().stream().distinct().toList(),
                value(command.expectedOutcome()),
                command.reviewDate());
    }

    static List<DecisionEvent> decide(DecisionState decision, DecisionCommand command, UUID actor) {
        return switch (command) {
            case ProposeDecision propose -> throw new IllegalArgumentException("The decision is there: " + propose);
            case MakeDecision make -> make(decision, make, actor);
            case SupersedeDecision supersede -> supersede(decision, supersede);
            case ReviewDecision review -> review(decision, review);
        };
    }

    private static List<DecisionEvent> make(DecisionState decision, MakeDecision command, UUID actor) {
        var made = new DecisionMade(decision.id(), outcome(decision, command), deciders(decision, command, actor));
        if (decision.isMade() && made.equals(decision.made())) {
            return List.of(); // said twice, happened once
        }
        if (decision.made() != null) {
            throw new RuleViolation(DECISION_IS_PROPOSED);
        }
        return List.of(made);
    }

    /** An option is known by its title, in whatever case. */
    private static String outcome(DecisionState decision, MakeDecision command) {
        var said = command.outcome().value();
        return decision.options().stream()
                .filter(said::equalsIgnoreCase)
                .findFirst()
                .orElse(said);
    }

    private static List<UUID> deciders(DecisionState decision, MakeDecision command, UUID actor) {
        if (!command.deciders().isEmpty()) {
            return command.deciders().stream().distinct().toList();
        }
        return decision.deciders().isEmpty() ? List.of(actor) : decision.deciders();
    }

    private static List<DecisionEvent> supersede(DecisionState decision, SupersedeDecision command) {
        if (decision.id().equals(command.by())) {
            throw new RuleViolation(ANOTHER_TAKES_ITS_PLACE);
        }
        if (!decision.isMade()) {
            throw new RuleViolation(DECISION_IS_MADE);
        }
        return List.of(new DecisionSuperseded(decision.id(), command.by()));
    }

    private static List<DecisionEvent> review(DecisionState decision, ReviewDecision command) {
        if (decision.made() == null) {
            throw new RuleViolation(DECISION_WAS_MADE);
        }
        var reviewed = new DecisionReviewed(decision.id(), command.verdict().name(), value(command.findings()));
        return reviewed.equals(decision.reviewed()) ? List.of() : List.of(reviewed);
    }

    private static @Nullable String value(@Nullable Text text) {
        return text == null ? null : text.value();
    }
}
