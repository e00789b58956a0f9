package dev.backstory.history;

import static dev.backstory.history.Act.MANAGER;

import dev.backstory.events.Goal;
import dev.backstory.events.KeyResult;
import dev.backstory.history.Act.Attempt;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goals and the figures by which they are told to be reached. */
final class GoalActs {
    static final List<Act> ALL = List.of(
            Act.doing("DefineGoal", 6, MANAGER, "productId", GoalActs::goal, GoalActs::define)
                    .malformedIf(GoalActs::namesAKpiTwice),
            Act.deciding("ReviseGoal", 5, MANAGER, "productId", GoalActs::revision, GoalActs::revise)
                    .malformedIf(body -> namesAKpiTwice(body) || Body.clears(body, "title")),
            Act.doing("AchieveGoal", 2, MANAGER, "productId", GoalActs::closing, attempt -> close(attempt, "ACHIEVED")),
            Act.deciding(
                    "AbandonGoal", 2, MANAGER, "productId", GoalActs::closing, attempt -> close(attempt, "ABANDONED")));

    private GoalActs() {}

    private static Map<String, Object> goal(Drawing drawing) {
        var dice = drawing.dice();
        var id = dice.percent(95)
                ? dice.id()
                : drawing.oneOf(drawing.fold().product().goals.keySet());
        var body = Body.of("goalId", id, "title", "Goal " + drawing.number());
        Body.put(body, "description", dice.orNull(40, "About " + drawing.number()));
        Body.put(body, "targetDate", dice.orNull(50, "2026-0" + (1 + dice.below(9)) + "-15"));
        Body.put(body, "keyResults", dice.orNull(60, results(drawing)));
        return body;
    }

    private static Map<String, Object> revision(Drawing drawing) {
        var dice = drawing.dice();
        var body = drawing.because("goalId", one(drawing));
        drawing.revise(body, "title", "Goal " + dice.below(9), 5);
        drawing.revise(body, "description", "About " + dice.below(9), 30);
        drawing.revise(body, "targetDate", "2026-0" + (1 + dice.below(9)) + "-15", 30);
        drawing.revise(body, "keyResults", results(drawing), 20);
        return body;
    }

    private static Map<String, Object> closing(Drawing drawing) {
        return drawing.because("goalId", one(drawing));
    }

    private static UUID one(Drawing drawing) {
        var product = drawing.fold().product();
        return drawing.rather(product.openGoals(), product.goals.keySet());
    }

    /** Some KPIs, each with the value that it is to have. */
    private static List<Object> results(Drawing drawing) {
        var dice = drawing.dice();
        var results = new ArrayList<Object>();
        for (var kpi : drawing.some(drawing.fold().kpis.keySet(), 2)) {
            results.add(
                    Body.of("kpiId", kpi, "target", dice.of(BigDecimal.valueOf(dice.below(9)), new BigDecimal("2.5"))));
        }
        if (!results.isEmpty() && dice.percent(4)) {
            results.add(results.getFirst());
        }
        return results;
    }

    private static String define(Attempt attempt) {
        var used = attempt.world().isUsed(Body.id(attempt.body(), "goalId"));
        return used || measuresAnother(attempt) ? Rulebook.RULE : Rulebook.TAKEN;
    }

    private static String revise(Attempt attempt) {
        var goal = attempt.fold().product().goals.get(Body.id(attempt.body(), "goalId"));
        if (goal == null) {
            return Rulebook.NOT_FOUND;
        }
        if (!goal.isOpen() || measuresAnother(attempt)) {
            return Rulebook.RULE;
        }
        return revised(goal.goal, attempt.body()).equals(goal.goal) ? Rulebook.NOTHING : Rulebook.TAKEN;
    }

    private static Goal revised(Goal before, Map<String, Object> body) {
        var date = Body.patched(body, "targetDate", before.targetDate());
        return new Goal(
                String.valueOf(Body.patched(body, "title", before.title())),
                (String) Body.patched(body, "description", before.description()),
                date == null ? null : LocalDate.parse(date.toString()),
                body.containsKey("keyResults") ? results(body.get("keyResults")) : before.keyResults());
    }

    private static String close(Attempt attempt, String how) {
        var goal = attempt.fold().product().goals.get(Body.id(attempt.body(), "goalId"));
        if (goal == null) {
            return Rulebook.NOT_FOUND;
        }
        if (goal.status.equals(how)) {
            return Rulebook.NOTHING;
        }
        return goal.isOpen() ? Rulebook.TAKEN : Rulebook.RULE;
    }

    private static boolean measuresAnother(Attempt attempt) {
        return results(attempt.body().get("keyResults")).stream()
                .anyMatch(result -> !attempt.fold().kpis.containsKey(result.kpiId()));
    }

    private static boolean namesAKpiTwice(Map<String, Object> body) {
        var kpis =
                results(body.get("keyResults")).stream().map(KeyResult::kpiId).toList();
        return kpis.stream().distinct().count() < kpis.size();
    }

    private static List<KeyResult> results(@Nullable Object said) {
        return said instanceof List<?> list
                ? list.stream()
                        .map(result -> (Map<?, ?>) Objects.requireNonNull(result))
                        .map(result ->
                                new KeyResult(Body.id(result, "kpiId"), (BigDecimal) Body.value(result, "target")))
                        .toList()
                : List.of();
    }
}
