package dev.backstory.command.product.goal;

import static dev.backstory.command.product.goal.GoalBook.Standing.ABANDONED;
import static dev.backstory.command.product.goal.GoalBook.Standing.ACHIEVED;

import dev.backstory.command.product.goal.GoalBook.Entry;
import dev.backstory.command.product.goal.GoalBook.Standing;
import dev.backstory.command.product.goal.GoalCommand.AbandonGoal;
import dev.backstory.command.product.goal.GoalCommand.AchieveGoal;
import dev.backstory.command.product.goal.GoalCommand.DefineGoal;
import dev.backstory.command.product.goal.GoalCommand.ReviseGoal;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.rule.SharedRule;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.Goal;
import dev.backstory.events.GoalAbandoned;
import dev.backstory.events.GoalAchieved;
import dev.backstory.events.GoalDefined;
import dev.backstory.events.GoalRevised;
import dev.backstory.events.KeyResult;
import dev.backstory.events.ProductEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every rule on goals. */
public final class GoalDecider {
    private GoalDecider() {}

    /** What a command makes of a product's goals. */
    public static List<ProductEvent> decide(GoalBook goals, GoalCommand command) {
        return switch (command) {
            case DefineGoal define -> define(goals, define);
            case ReviseGoal revise -> revise(open(goals, revise), revise);
            case AchieveGoal achieve ->
                close(goals, achieve, ACHIEVED, new GoalAchieved(achieve.productId(), achieve.goalId()));
            case AbandonGoal abandon ->
                close(goals, abandon, ABANDONED, new GoalAbandoned(abandon.productId(), abandon.goalId()));
        };
    }

    private static List<ProductEvent> close(
            GoalBook goals, GoalCommand command, Standing closed, ProductEvent closing) {
        var entry = goals.find(command.goalId());
        if (entry != null && entry.standing() == closed) {
            return List.of(); // said twice, happened once
        }
        open(goals, command);
        return List.of(closing);
    }

    private static List<ProductEvent> define(GoalBook goals, DefineGoal command) {
        if (goals.find(command.goalId()) != null) {
            throw new RuleViolation(SharedRule.ID_IS_NEW);
        }
        var goal = new Goal(
                command.title().value(),
                command.description() == null ? null : command.description().value(),
                command.targetDate(),
                command.keyResults() == null ? List.of() : command.keyResults().recorded());
        return List.of(new GoalDefined(command.productId(), command.goalId(), goal));
    }

    private static List<ProductEvent> revise(Goal before, ReviseGoal command) {
        var keyResults = command.keyResults().<List<KeyResult>>of(before.keyResults(), KeyResults::recorded);
        var after = new Goal(
                Objects.requireNonNull(command.title().of(before.title(), Title::value)),
                command.description().of(before.description(), Text::value),
                command.targetDate().of(before.targetDate(), Function.identity()),
                keyResults == null ? List.of() : keyResults);
        if (after.equals(before)) {
            return List.of(); // said twice, happened once
        }
        return List.of(new GoalRevised(command.productId(), command.goalId(), before, after));
    }

    /** The goal that a command is about. @throws RuleViolation if it is closed */
    private static Goal open(GoalBook goals, GoalCommand command) {
        @Nullable Entry entry = goals.find(command.goalId());
        if (entry == null) {
            throw Refused.NotFound.inProduct();
        }
        if (!entry.open()) {
            throw new RuleViolation(GoalRule.GOAL_IS_OPEN, details(command.goalId()));
        }
        return entry.goal();
    }

    private static Map<String, Object> details(UUID goal) {
        return Map.of("goals", List.of(goal));
    }
}
