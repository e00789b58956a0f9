package dev.backstory.history;

import dev.backstory.events.KeyResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a product is to go, as the product's view tells it. */
final class StrategyAnswers {
    private StrategyAnswers() {}

    static Map<String, Object> of(Fold fold) {
        var product = fold.product();
        return Json.object(
                "strategy",
                strategy(product),
                "goals",
                product.goals.values().stream().map(goal -> goal(fold, goal)).toList(),
                "allocationPolicy",
                policy(product),
                "baselines",
                product.baselines.values().stream()
                        .map(baseline -> baseline(fold, baseline))
                        .toList());
    }

    private static @Nullable Map<String, Object> strategy(FoldedProduct product) {
        var now = product.strategy;
        return now == null
                ? null
                : Json.object(
                        "revision",
                        product.strategies,
                        "pillars",
                        now.pillars(),
                        "market",
                        now.market(),
                        "businessModel",
                        now.businessModel());
    }

    private static @Nullable Map<String, Object> policy(FoldedProduct product) {
        var now = product.policy;
        return now == null
                ? null
                : Json.object("techDebt", now.techDebt(), "bugs", now.bugs(), "features", now.features());
    }

    private static Map<String, Object> goal(Fold fold, FoldedGoal goal) {
        return Json.object(
                "goalId",
                goal.id,
                "title",
                goal.goal.title(),
                "description",
                goal.goal.description(),
                "targetDate",
                goal.goal.targetDate(),
                "status",
                goal.status,
                "keyResults",
                results(fold, goal.goal.keyResults()));
    }

    private static List<Map<String, Object>> results(Fold fold, List<KeyResult> results) {
        return results.stream()
                .map(result -> result(fold.kpi(result.kpiId()), result))
                .toList();
    }

    private static Map<String, Object> result(FoldedKpi kpi, KeyResult result) {
        return Json.object(
                "kpiId",
                result.kpiId(),
                "name",
                kpi.defined.name(),
                "unit",
                kpi.defined.unit(),
                "direction",
                kpi.defined.direction(),
                "baseline",
                kpi.defined.baseline(),
                "target",
                result.target(),
                "last",
                KpiAnswers.last(kpi));
    }

    private static Map<String, Object> baseline(Fold fold, FoldedBaseline baseline) {
        return Json.object(
                "name",
                baseline.name,
                "position",
                baseline.position,
                "at",
                fold.occurredAt(baseline.position),
                "namedBy",
                baseline.namedBy,
                "approved",
                baseline.approvedBy != null,
                "approvedBy",
                baseline.approvedBy);
    }
}
