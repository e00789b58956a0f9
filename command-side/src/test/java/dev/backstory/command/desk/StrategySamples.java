package dev.backstory.command.desk;

import dev.backstory.command.decision.Decision;
import dev.backstory.command.kpi.Kpi;
import dev.backstory.command.product.Product;
import dev.backstory.command.question.Question;
import dev.backstory.events.Allocation;
import dev.backstory.events.AllocationPolicySet;
import dev.backstory.events.BaselineApproved;
import dev.backstory.events.BaselineNamed;
import dev.backstory.events.DecisionMade;
import dev.backstory.events.DecisionOption;
import dev.backstory.events.DecisionProposed;
import dev.backstory.events.DecisionReviewed;
import dev.backstory.events.DecisionSuperseded;
import dev.backstory.events.Endorsed;
import dev.backstory.events.Goal;
import dev.backstory.events.GoalAchieved;
import dev.backstory.events.GoalDefined;
import dev.backstory.events.KeyResult;
import dev.backstory.events.KpiDefined;
import dev.backstory.events.KpiMeasured;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.ReviewRequested;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.Strategy;
import dev.backstory.events.StrategySet;
import dev.backstory.events.SubjectType;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Of whatever a product is for: itself, what measures it, and what was asked and decided. */
final class StrategySamples {
    private static final UUID ID = UUID.fromString("01a20108-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("01a20108-0000-7000-8000-000000000002");
    private static final UUID THIRD = UUID.fromString("01a20108-0000-7000-8000-000000000003");
    private static final Goal GOAL = new Goal(
            "Grow", "In Europe", LocalDate.of(2026, 12, 31), List.of(new KeyResult(THIRD, new BigDecimal("2000.5"))));

    private StrategySamples() {}

    static Stream<SnapshotSample> all() {
        return Stream.of(product(), kpi(), decision(), question());
    }

    private static SnapshotSample product() {
        return new SnapshotSample(
                Product.class,
                List.of(
                        new ProductCreated(ID, "SHOP", "Shop", OTHER, true),
                        new RoleAssigned(ID, THIRD, "PRODUCT_OWNER"),
                        new VisionSet(ID, 1, null, new Vision("Sell", "All", "Fast", "Near")),
                        new StrategySet(ID, 1, null, new Strategy(List.of("Care"), "Shops", "Subscription")),
                        new GoalDefined(ID, OTHER, GOAL),
                        new GoalDefined(ID, THIRD, GOAL),
                        new GoalAchieved(ID, THIRD),
                        new AllocationPolicySet(ID, null, new Allocation(20, 20, 60)),
                        new BaselineNamed(ID, "Plan for Q1", 7),
                        new BaselineApproved(ID, "Plan for Q1"),
                        new ReviewRequested(SubjectType.VISION, ID, 1, List.of(OTHER), null),
                        new Endorsed(SubjectType.VISION, ID, 1, null)));
    }

    private static SnapshotSample kpi() {
        return new SnapshotSample(
                Kpi.class,
                List.of(
                        new KpiDefined(ID, OTHER, "Shops", "shops", null, null, "INCREASE"),
                        new KpiMeasured(ID, new BigDecimal("12.5"), Instant.parse("2026-03-01T12:00:00.123456Z"))));
    }

    private static SnapshotSample decision() {
        return new SnapshotSample(
                Decision.class,
                List.of(
                        proposed(),
                        new DecisionMade(ID, "Buy", List.of(THIRD)),
                        new ReviewRequested(SubjectType.DECISION, ID, 2, List.of(OTHER), null),
                        new Endorsed(SubjectType.DECISION, ID, 2, null),
                        new DecisionReviewed(ID, "PARTLY", "Dear"),
                        new DecisionSuperseded(ID, null)));
    }

    private static SnapshotSample question() {
        return new SnapshotSample(
                Question.class,
                List.of(
                        new QuestionAsked(ID, OTHER, SubjectType.STORY, THIRD, "Format?", null),
                        new QuestionAnswered(ID, "CSV")));
    }

    private static DecisionProposed proposed() {
        var options = List.of(new DecisionOption("Buy", List.of(), List.of()));
        return new DecisionProposed(
                ID, OTHER, "Title", null, List.of(), options, List.of(THIRD), List.of(), null, null);
    }
}
