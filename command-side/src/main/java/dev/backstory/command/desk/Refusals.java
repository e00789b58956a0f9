package dev.backstory.command.desk;

import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;

/** Tells refusals of commands as the problem types of the API. */
public final class Refusals {
    /** A rule is a sentence that holds, which by itself reads as if it did. */
    private static final String BROKEN = "Refused, because this rule would be broken: ";

    private Refusals() {}

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
            case Refused.InProgress running -> Problem.of(ProblemType.IN_PROGRESS, sentence);
        };
    }
}
