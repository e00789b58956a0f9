package dev.backstory.events.storage;

import dev.backstory.events.Allocation;
import dev.backstory.events.AllocationPolicySet;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.BaselineApproved;
import dev.backstory.events.BaselineNamed;
import dev.backstory.events.Criterion;
import dev.backstory.events.DecisionMade;
import dev.backstory.events.DecisionOption;
import dev.backstory.events.DecisionProposed;
import dev.backstory.events.DecisionReviewed;
import dev.backstory.events.DecisionSuperseded;
import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.Endorsed;
import dev.backstory.events.Event;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.Goal;
import dev.backstory.events.GoalAbandoned;
import dev.backstory.events.GoalAchieved;
import dev.backstory.events.GoalDefined;
import dev.backstory.events.GoalRevised;
import dev.backstory.events.HistoryImported;
import dev.backstory.events.KeyResult;
import dev.backstory.events.KpiDefined;
import dev.backstory.events.KpiMeasured;
import dev.backstory.events.LaunchPlan;
import dev.backstory.events.LaunchPlanned;
import dev.backstory.events.LaunchStep;
import dev.backstory.events.LaunchStepCompleted;
import dev.backstory.events.Launched;
import dev.backstory.events.Moved;
import dev.backstory.events.Narrative;
import dev.backstory.events.ObjectionRaised;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.ProductArchived;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.ProductRenamed;
import dev.backstory.events.Provenance;
import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.Rationale;
import dev.backstory.events.Rekeyed;
import dev.backstory.events.Replaced;
import dev.backstory.events.ReviewRequested;
import dev.backstory.events.Reworded;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemCommitted;
import dev.backstory.events.RoadmapItemDropped;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapItemReopened;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.RoadmapItemRevised;
import dev.backstory.events.RoadmapItemShipped;
import dev.backstory.events.RoadmapItemStarted;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.RoadmapOrderRespaced;
import dev.backstory.events.RoadmapReprioritised;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.Schedule;
import dev.backstory.events.Source;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.SplitOff;
import dev.backstory.events.StoryAccepted;
import dev.backstory.events.StoryBlocked;
import dev.backstory.events.StoryCompleted;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryMarkedReady;
import dev.backstory.events.StoryMoved;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.StoryReadinessWithdrawn;
import dev.backstory.events.StoryRefined;
import dev.backstory.events.StoryRejected;
import dev.backstory.events.StorySplit;
import dev.backstory.events.StoryStarted;
import dev.backstory.events.StoryUnblocked;
import dev.backstory.events.StoryWithdrawn;
import dev.backstory.events.Strategy;
import dev.backstory.events.StrategySet;
import dev.backstory.events.SubjectType;
import dev.backstory.events.Timeframe;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One record of each event with every part filled, as the frozen files under {@code events/} say it. */
final class EventSamples {
    private static final UUID A = id(1);
    private static final UUID B = id(2);
    private static final UUID C = id(3);
    private static final UUID D = id(4);
    private static final Timeframe QUARTER =
            new Timeframe(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), "QUARTER");
    private static final LaunchPlan LAUNCH = new LaunchPlan(
            List.of("Small shops"),
            List.of("Newsletter", "Fair"),
            "9 a month",
            LocalDate.of(2026, 4, 1),
            List.of(new LaunchStep(B, "TRAINING", "Train support", true)));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    private EventSamples() {}

    static List<Event> all() {
        return List.of(
                new ProductCreated(A, "SHOP", "Shop \"Öl\" \uD83D\uDE00", B, true, true),
                new ProductRenamed(A, "Shop", "Store"),
                new ProductArchived(A),
                new RoleAssigned(A, B, "PRODUCT_OWNER"),
                new RoleRevoked(A, B, "PRODUCT_OWNER"),
                new VisionSet(
                        A, 2, new Vision("Sell", "All", "Fast", "Near"), new Vision("Sell more", "You", "Now", "Here")),
                new StrategySet(A, 2, strategy("Speed"), strategy("Trust")),
                new GoalDefined(A, B, goal("Grow")),
                new GoalRevised(A, B, goal("Grow"), goal("Grow fast")),
                new GoalAchieved(A, B),
                new GoalAbandoned(A, B),
                new AllocationPolicySet(A, new Allocation(20, 20, 60), new Allocation(10, 25, 65)),
                new BaselineNamed(A, "Plan for Q1", 48213),
                new BaselineApproved(A, "Plan for Q1"),
                new HistoryImported(A, B, "jira-csv", "ab12", 1742, 53),
                new KpiDefined(A, B, "Active shops", "shops", number("800"), number("2000.5"), "INCREASE"),
                new KpiMeasured(A, number("950"), NOON),
                new RoadmapOpened(A, B),
                new RoadmapItemRanked(A, B, 2, "a2", C, D),
                new RoadmapItemLeft(A, B, "SHIPPED", 2),
                new RoadmapOrderRespaced(A, List.of(new Rekeyed(B, "a1"), new Rekeyed(C, "a2"))),
                new RoadmapItemAdded(A, B, C, "FEATURE", "Title", "Text\nmore", List.of(D), "Lane", QUARTER, "NEXT"),
                new RoadmapItemRescheduled(A, new Schedule(QUARTER, "NOW"), new Schedule(QUARTER, "LATER"), -31),
                new RoadmapItemRevised(
                        A,
                        new Replaced<>("FEATURE", "INITIATIVE"),
                        new Replaced<>("Old", "New"),
                        new Replaced<>("Text", "More\ntext"),
                        new Replaced<>(List.of(B), List.of(C, D)),
                        new Replaced<>("Sales", "Web")),
                new RoadmapItemCommitted(A, "PROPOSED"),
                new RoadmapItemStarted(A, "COMMITTED"),
                new RoadmapItemShipped(A, "IN_PROGRESS"),
                new RoadmapItemDropped(A, "COMMITTED"),
                new RoadmapItemReopened(A, "DROPPED"),
                new LaunchPlanned(A, LAUNCH, LAUNCH),
                new LaunchStepCompleted(A, B, "Train support"),
                new Launched(A),
                new RoadmapReprioritised(A, List.of(new Moved(B, 17, 3, "Zz", C, D))),
                new DependencyDeclared(SubjectType.ROADMAP_ITEM, A, B),
                new DependencyRemoved(SubjectType.STORY, A, B),
                new BacklogOpened(A, B, "Team"),
                new StoryRanked(A, B, 2, "a2", C, D),
                new StoryLeft(A, B, "ACCEPTED", 2),
                new BacklogReprioritised(A, List.of(new Moved(B, 17, 3, "Zz", C, D))),
                new OrderRespaced(A, List.of(new Rekeyed(B, "a1"), new Rekeyed(C, "a2"))),
                new StoryDefined(
                        A,
                        B,
                        C,
                        "Title",
                        "BUG",
                        new Narrative("user", "log in", "I see"),
                        List.of(new Criterion(D, "It works")),
                        D,
                        List.of("web")),
                new StoryRefined(
                        A,
                        new Replaced<>("Old", "New"),
                        new Replaced<>(
                                new Narrative("user", "log in", "I see"), new Narrative("guest", "look", "I buy")),
                        new Replaced<>("BUG", "SPIKE"),
                        new Replaced<>(B, C),
                        new Replaced<>(List.of("web"), List.of("web", "app")),
                        List.of(new Criterion(B, "It works")),
                        List.of(new Reworded(C, "It is quick", "It takes a second")),
                        List.of(new Criterion(D, "It shines"))),
                new StoryEstimated(A, new BigDecimal("0.5"), new BigDecimal("13")),
                new StoryMarkedReady(A, "DEFINED"),
                new StoryReadinessWithdrawn(A, "READY"),
                new StorySplit(
                        A, "READY", List.of(new SplitOff(B, new BigDecimal("3")), new SplitOff(C, BigDecimal.TWO))),
                new StoryMoved(A, B, C),
                new StoryWithdrawn(A, "DEFINED"),
                new StoryBlocked(A, B),
                new StoryUnblocked(A),
                new StoryStarted(A, "READY"),
                new StoryCompleted(A, "IN_PROGRESS"),
                new StoryAccepted(A, "DONE", List.of(B, C)),
                new StoryRejected(A, "DONE", List.of(D)),
                new SourceStatusChanged(SubjectType.STORY, A, "Open", "Done", "DONE", "DEFINED", "ACCEPTED"),
                new SourceFieldChanged(SubjectType.STORY, A, SourceField.TITLE, "Old", "New"),
                new ForeignFactRecorded(SubjectType.ROADMAP_ITEM, A, "Fix version", "1.0", "1.1"),
                new ReviewRequested(SubjectType.STORY, A, 3, List.of(B, C), "By Friday"),
                new Endorsed(SubjectType.VISION, A, 2, "Well done"),
                new ObjectionRaised(SubjectType.DECISION, A, 4),
                new DecisionProposed(
                        A,
                        B,
                        "Title",
                        "Context",
                        List.of("Cost"),
                        List.of(new DecisionOption("Buy", List.of("Fast"), List.of("Dear"))),
                        List.of(C),
                        List.of(D),
                        "Half the work",
                        LocalDate.of(2026, 9, 30)),
                new DecisionMade(A, "Buy", List.of(B, C)),
                new DecisionSuperseded(A, B),
                new DecisionReviewed(A, "PARTLY", "Dearer than thought"),
                new QuestionAsked(A, B, SubjectType.STORY, C, "Which file format?", "PRODUCT_OWNER"),
                new QuestionAnswered(A, "CSV"));
    }

    /** Those with parts that came after the first sample of their event was frozen, by the name of what came. */
    static Map<String, Event> grown() {
        return Map.of(
                "people",
                new ForeignFactRecorded(
                        SubjectType.STORY, A, "Comment", C + ": old", "2026-03-01;" + D + ";new", List.of(C, D)),
                "unmet",
                new StoryAccepted(A, "DONE", List.of(B), List.of(C, D)));
    }

    static Provenance provenance() {
        return new Provenance(
                A,
                B,
                List.of("PRODUCT_OWNER", "PRODUCT_MANAGER"),
                C,
                "ReprioritiseBacklog",
                "request-1",
                NOON,
                NOON.plusSeconds(1),
                new Rationale("Because", List.of("https://example.org/1", "D-7"), D),
                new Source("ABC-1", NOON.minusSeconds(60), null),
                true);
    }

    static Provenance authoredProvenance() {
        return new Provenance(
                A,
                B,
                List.of("ADMIN"),
                C,
                "ImportHistory",
                "import-1",
                NOON,
                NOON.plusSeconds(1),
                null,
                new Source("ABC-1", null, B),
                false);
    }

    /** Of an event that came from another installation. */
    static Provenance broughtProvenance() {
        return shortestProvenance().broughtBy(id(9), NOON);
    }

    static Provenance shortestProvenance() {
        return new Provenance(A, B, List.of("ADMIN"), C, "CreateProduct", "x", NOON, NOON, null, null, false);
    }

    private static Strategy strategy(String pillar) {
        return new Strategy(List.of(pillar, "Care"), "Small shops", "Subscription");
    }

    private static Goal goal(String title) {
        return new Goal(title, "In Europe", LocalDate.of(2026, 12, 31), List.of(new KeyResult(C, number("2000.5"))));
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    private static UUID id(int number) {
        return new UUID(0x01a20108_0000_7000L, 0x8000_0000_0000_0000L + number);
    }
}
