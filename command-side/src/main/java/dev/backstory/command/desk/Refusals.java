package dev.backstory.command.desk;

import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.rule.SharedRule;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import java.util.Optional;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;

/** Tells refusals of commands as the problem types of the API. */
public final class Refusals {
    /** A rule is a sentence that holds, which by itself reads as if it did. */
    private static final String BROKEN = "Refused, because this rule would be broken: ";

    private Refusals() {}

    /** How a command was refused that failed like this; empty where nobody foresaw it. */
    static Optional<RuntimeException> refusal(RuntimeException failure) {
        return switch (failure) {
            case Refused refused -> Optional.of(refused);
            case RuleViolation violation -> Optional.of(violation);
            case AggregateStreamCreationException taken -> Optional.of(new RuleViolation(SharedRule.ID_IS_NEW));
            // nothing, or another kind of thing
            case AggregateNotFoundException nothing -> Optional.of(Refused.NotFound.inProduct());
            case IncompatibleAggregateException other -> Optional.of(Refused.NotFound.inProduct());
            default -> Optional.empty();
        };
    }

    /** The problem that says this, with the command's index. */
    static Problem problem(BatchRefused batch) {
        var problem = switch (batch.why()) {
            case Refused refused -> problem(refused);
            case RuleViolation violation -> problem(violation);
            default -> throw batch.why();
        };
        return problem.with("index", batch.index());
    }

    /** The problem that says this. */
    public static Problem problem(RuleViolation violation) {
        var problem = Problem.of(ProblemType.RULE, BROKEN + violation.rule().sentence())
                .with("rule", violation.rule().name());
        for (var detail : violation.details().entrySet()) {
            problem = problem.with(detail.getKey(), detail.getValue());
        }
        return problem;
    }

    /** The problem that says this. */
    public static Problem problem(Refused refused) {
        var sentence = String.valueOf(refused.getMessage());
        return switch (refused) {
            case Refused.Malformed malformed ->
                Problem.of(ProblemType.MALFORMED, sentence).with("errors", malformed.flaws());
            case Refused.NotFound missing -> Problem.of(ProblemType.NOT_FOUND, sentence);
            case Refused.NotYourRole role ->
                Problem.of(ProblemType.NOT_YOUR_ROLE, sentence)
                        .with("roles", role.roles().stream().sorted().toList());
            case Refused.Stale stale -> Problem.of(ProblemType.STALE, sentence).with("version", stale.version());
            case Refused.NeighboursMoved moved -> {
                var problem = Problem.of(ProblemType.NEIGHBOURS_MOVED, sentence);
                for (var value : moved.present().entrySet()) {
                    problem = problem.with(value.getKey(), value.getValue());
                }
                yield problem;
            }
            case Refused.KeyReused reused -> Problem.of(ProblemType.KEY_REUSED, sentence);
            case Refused.TooManyEvents many ->
                Problem.of(ProblemType.TOO_LARGE, sentence).with("limit", many.limit());
            case Refused.InProgress running -> Problem.of(ProblemType.IN_PROGRESS, sentence);
        };
    }
}
