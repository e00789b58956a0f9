package dev.backstory.command.imports.events;

import dev.backstory.events.AllocationPolicySet;
import dev.backstory.events.BaselineApproved;
import dev.backstory.events.BaselineNamed;
import dev.backstory.events.Goal;
import dev.backstory.events.GoalAbandoned;
import dev.backstory.events.GoalAchieved;
import dev.backstory.events.GoalDefined;
import dev.backstory.events.GoalRevised;
import dev.backstory.events.HistoryImported;
import dev.backstory.events.KeyResult;
import dev.backstory.events.ProductArchived;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.ProductEvent;
import dev.backstory.events.ProductRenamed;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.Strategy;
import dev.backstory.events.StrategySet;
import dev.backstory.events.SubjectType;
import dev.backstory.events.VisionSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What must be there for events of the product as a whole: goals and KPIs, baselines, and numbers without gaps. */
final class ProductCoherence {
    private final Subjects subjects;
    private final UUID product;
    private final Map<String, String> baselines = new HashMap<>();
    private UUID roadmap;
    private int visions;
    private int strategies;

    ProductCoherence(UUID product, Subjects subjects) {
        this.product = product;
        this.roadmap = product; // until it is created
        this.subjects = subjects;
    }

    /** The only one. */
    UUID roadmap() {
        return roadmap;
    }

    /** How many revisions the vision has. */
    int visions() {
        return visions;
    }

    boolean isComplete() {
        return subjects.has(SubjectType.ROADMAP, roadmap);
    }

    void take(ProductEvent event) {
        switch (event) {
            case ProductCreated e -> {
                roadmap = e.roadmapId();
                Vocabulary.productName(e.name());
                subjects.begin(SubjectType.PRODUCT, product);
            }
            case VisionSet e -> mustFollow(e.revision(), ++visions);
            case StrategySet e -> {
                mustFollow(e.revision(), ++strategies);
                mustSaySomething(e.after());
            }
            case GoalDefined e -> {
                mustBeMeasurable(e.goal());
                subjects.begin(SubjectType.GOAL, e.goalId());
            }
            case GoalRevised e -> {
                mustBeMeasurable(e.before());
                mustBeMeasurable(e.after());
                subjects.mustHave(SubjectType.GOAL, e.goalId());
            }
            case GoalAchieved e -> subjects.mustHave(SubjectType.GOAL, e.goalId());
            case GoalAbandoned e -> subjects.mustHave(SubjectType.GOAL, e.goalId());
            case BaselineNamed e -> name(e.name());
            case BaselineApproved e ->
                Impossible.unless(baselines.containsValue(e.name()), "approves a baseline that is not there");
            case ProductRenamed e -> Vocabulary.productName(e.after());
            case ProductArchived ignored -> {} // says all that it needs itself
            case RoleAssigned ignored -> {}
            case RoleRevoked ignored -> {}
            case AllocationPolicySet ignored -> {}
            case HistoryImported ignored -> {}
            case ReviewEvent ignored -> {} // is checked like a review of anything else
        }
    }

    private static void mustFollow(int revision, int next) {
        Impossible.unless(revision == next, "has a revision that does not follow the one before it");
    }

    private static void mustSaySomething(Strategy strategy) {
        Impossible.unless(
                !strategy.pillars().isEmpty() || strategy.market() != null || strategy.businessModel() != null,
                "says nothing of the strategy");
    }

    private void mustBeMeasurable(Goal goal) {
        goal.keyResults().stream().map(KeyResult::kpiId).forEach(kpi -> subjects.mustHave(SubjectType.KPI, kpi));
    }

    private void name(String baseline) {
        Vocabulary.baselineName(baseline);
        Impossible.unless(
                baselines.putIfAbsent(baseline.toLowerCase(Locale.ROOT), baseline) == null,
                "names a baseline as another one is named");
    }
}
