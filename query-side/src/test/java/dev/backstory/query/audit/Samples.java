package dev.backstory.query.audit;

import static dev.backstory.query.audit.Told.id;

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
import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.QuestionAsked;
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
import dev.backstory.query.audit.sentence.Names;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** One believable event of each kind, in one small product, with the names of its subjects. */
public final class Samples {
    public static final UUID SHOP = id("Shop");
    public static final UUID ROADMAP = id("roadmap");
    public static final UUID TEAM = id("Team");
    public static final UUID CORE = id("Core");
    public static final UUID EXPORT = id("Export to CSV");
    public static final UUID DARK = id("Dark mode");
    public static final UUID LOGIN = id("Log in");
    public static final UUID SEARCH = id("Search");
    public static final UUID REPORTING = id("Reporting");
    public static final UUID MOBILE = id("Mobile app");
    public static final UUID GROWTH = id("Double the shops");
    public static final UUID SHOPS = id("Active shops");
    public static final UUID DATABASE = id("Which database?");
    public static final UUID HOSTING = id("Where to host it?");
    public static final UUID SEPARATOR = id("Comma or semicolon?");
    public static final UUID PERSON = UUID.fromString("91bc0000-0000-4000-8000-000000000002");
    public static final Timeframe Q1 =
            new Timeframe(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-03-31"), "QUARTER");
    public static final Timeframe Q2 =
            new Timeframe(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-06-30"), "QUARTER");

    public static final Goal GOAL = new Goal(
            "Double the shops",
            "In Europe",
            LocalDate.parse("2026-12-31"),
            List.of(new KeyResult(SHOPS, new BigDecimal("2000"))));

    public static final LaunchPlan LAUNCH = new LaunchPlan(
            List.of("Small shops"),
            List.of("Newsletter"),
            "Included",
            LocalDate.parse("2026-04-01"),
            List.of(
                    new LaunchStep(id("training"), "TRAINING", "Train support", true),
                    new LaunchStep(id("leaflet"), "COLLATERAL", "Print a leaflet", false)));

    private static final Map<UUID, String> TITLES = Map.ofEntries(
            Map.entry(SHOP, "Shop"),
            Map.entry(TEAM, "Team"),
            Map.entry(CORE, "Core"),
            Map.entry(EXPORT, "Export to CSV"),
            Map.entry(DARK, "Dark mode"),
            Map.entry(LOGIN, "Log in"),
            Map.entry(SEARCH, "Search"),
            Map.entry(REPORTING, "Reporting"),
            Map.entry(MOBILE, "Mobile app"),
            Map.entry(GROWTH, "Double the shops"),
            Map.entry(SHOPS, "Active shops"),
            Map.entry(DATABASE, "Which database?"),
            Map.entry(HOSTING, "Where to host it?"),
            Map.entry(SEPARATOR, "Comma or semicolon?"));

    /** Fails on what has no name. */
    public static final Names NAMES = (type, id) -> Objects.requireNonNull(TITLES.get(id), type.toString());

    private Samples() {}

    /** The events in the order of their families. */
    public static List<Event> all() {
        return List.of(
                new ProductCreated(SHOP, "SHOP", "Shop", ROADMAP, true),
                new ProductRenamed(SHOP, "Shop", "Store"),
                new ProductArchived(SHOP),
                new RoleAssigned(SHOP, PERSON, "PRODUCT_OWNER"),
                new RoleRevoked(SHOP, PERSON, "PRODUCT_OWNER"),
                new VisionSet(SHOP, 1, null, new Vision("Every shop online in a day", "Small shops", null, null)),
                new StrategySet(SHOP, 1, null, new Strategy(List.of("Open at once"), "Small shops", "Subscription")),
                new GoalDefined(SHOP, GROWTH, GOAL),
                new GoalRevised(
                        SHOP, GROWTH, GOAL, new Goal(GOAL.title(), null, LocalDate.parse("2027-03-31"), List.of())),
                new GoalAchieved(SHOP, GROWTH),
                new GoalAbandoned(SHOP, GROWTH),
                new AllocationPolicySet(SHOP, null, new Allocation(20, 15, 65)),
                new BaselineNamed(SHOP, "Plan for Q1", 48213),
                new BaselineApproved(SHOP, "Plan for Q1"),
                new HistoryImported(SHOP, id("import"), "jira-csv", "9f86d0", 1742, 53),
                new KpiDefined(
                        SHOPS,
                        SHOP,
                        "Active shops",
                        "shops",
                        new BigDecimal("800"),
                        new BigDecimal("2000"),
                        "INCREASE"),
                new KpiMeasured(SHOPS, new BigDecimal("950.5"), Instant.parse("2026-02-28T12:00:00Z")),
                new RoadmapOpened(ROADMAP, SHOP),
                new RoadmapItemRanked(ROADMAP, REPORTING, 2, "m", id("Mobile app"), null),
                new RoadmapItemLeft(ROADMAP, REPORTING, "SHIPPED", 2),
                new RoadmapReprioritised(ROADMAP, List.of(new Moved(REPORTING, 5, 1, "c", null, MOBILE))),
                new RoadmapOrderRespaced(ROADMAP, List.of(new Rekeyed(REPORTING, "n"), new Rekeyed(MOBILE, "p"))),
                new RoadmapItemAdded(
                        REPORTING, SHOP, ROADMAP, "FEATURE", "Reporting", "Figures", List.of(), "Data", Q1, null),
                new RoadmapItemRescheduled(REPORTING, new Schedule(Q1, null), new Schedule(Q2, null), 91),
                new RoadmapItemRevised(
                        REPORTING,
                        new Replaced<>("FEATURE", "INITIATIVE"),
                        null,
                        new Replaced<>(null, "Figures"),
                        null,
                        new Replaced<>("Data", "Insight")),
                new RoadmapItemCommitted(REPORTING, "PROPOSED"),
                new RoadmapItemStarted(REPORTING, "COMMITTED"),
                new RoadmapItemShipped(REPORTING, "IN_PROGRESS"),
                new RoadmapItemDropped(REPORTING, "IN_PROGRESS"),
                new RoadmapItemReopened(REPORTING, "DROPPED"),
                new LaunchPlanned(REPORTING, null, LAUNCH),
                new LaunchStepCompleted(REPORTING, id("training"), "Train support"),
                new Launched(REPORTING),
                new DependencyDeclared(SubjectType.ROADMAP_ITEM, REPORTING, MOBILE),
                new DependencyRemoved(SubjectType.STORY, EXPORT, LOGIN),
                new BacklogOpened(TEAM, SHOP, "Team"),
                new StoryRanked(TEAM, EXPORT, 17, "k", LOGIN, SEARCH),
                new StoryLeft(TEAM, EXPORT, "ACCEPTED", 3),
                new BacklogReprioritised(TEAM, List.of(new Moved(EXPORT, 17, 3, "c", LOGIN, DARK))),
                new OrderRespaced(TEAM, List.of(new Rekeyed(LOGIN, "b"))),
                story(),
                new StoryEstimated(EXPORT, new BigDecimal("5"), new BigDecimal("8")),
                new StoryRefined(
                        EXPORT,
                        new Replaced<>("Export", "Export to CSV"),
                        null,
                        null,
                        new Replaced<>(MOBILE, REPORTING),
                        new Replaced<>(List.of(), List.of("data")),
                        List.of(new Criterion(id("c3"), "Umlauts survive")),
                        List.of(new Reworded(id("c2"), "It opens", "It opens at once")),
                        List.of()),
                new StoryMarkedReady(EXPORT, "DEFINED"),
                new StoryReadinessWithdrawn(EXPORT, "READY"),
                new StorySplit(
                        EXPORT,
                        "READY",
                        List.of(new SplitOff(LOGIN, new BigDecimal("5")), new SplitOff(SEARCH, new BigDecimal("3")))),
                new StoryMoved(EXPORT, TEAM, CORE),
                new StoryWithdrawn(EXPORT, "DEFINED"),
                new StoryBlocked(EXPORT, PERSON),
                new StoryUnblocked(EXPORT),
                new StoryStarted(EXPORT, "READY"),
                new StoryCompleted(EXPORT, "IN_PROGRESS"),
                new StoryAccepted(EXPORT, "DONE", List.of(id("c1"), id("c2"))),
                new StoryRejected(EXPORT, "DONE", List.of(id("c2"))),
                new SourceStatusChanged(SubjectType.STORY, EXPORT, "To Do", "Closed", "DONE", "DEFINED", "ACCEPTED"),
                new SourceFieldChanged(SubjectType.STORY, EXPORT, SourceField.TITLE, "Export", "Export to CSV"),
                new ForeignFactRecorded(SubjectType.STORY, EXPORT, "Environment", null, "Production"),
                new ReviewRequested(SubjectType.ROADMAP_ITEM, REPORTING, 3, List.of(PERSON), "Before Friday, please"),
                new Endorsed(SubjectType.VISION, SHOP, 2, "This is us"),
                new ObjectionRaised(SubjectType.STORY, EXPORT, 4),
                decision(),
                new DecisionMade(DATABASE, "PostgreSQL", List.of(PERSON)),
                new DecisionSuperseded(DATABASE, HOSTING),
                new DecisionReviewed(DATABASE, "PARTLY", "Backups took longer than thought"),
                new QuestionAsked(SEPARATOR, SHOP, SubjectType.STORY, EXPORT, "Comma or semicolon?", "PRODUCT_OWNER"),
                new QuestionAnswered(SEPARATOR, "Semicolon, as in the old one"));
    }

    private static DecisionProposed decision() {
        return new DecisionProposed(
                DATABASE,
                SHOP,
                "Which database?",
                "We outgrow the files",
                List.of("Cost", "Know-how"),
                List.of(
                        new DecisionOption("PostgreSQL", List.of("We know it"), List.of()),
                        new DecisionOption("A hosted one", List.of(), List.of("Dear"))),
                List.of(PERSON),
                List.of(),
                "No lost order",
                LocalDate.parse("2026-09-30"));
    }

    private static StoryDefined story() {
        return new StoryDefined(
                EXPORT,
                SHOP,
                TEAM,
                "Export to CSV",
                "USER_STORY",
                new Narrative("accountant", "my orders as a file", "I can check them"),
                List.of(new Criterion(id("c1"), "Every order is in it"), new Criterion(id("c2"), "It opens at once")),
                REPORTING,
                List.of("data"));
    }
}
