package dev.backstory.query.audit;

import static dev.backstory.query.audit.Told.id;
import static java.util.Map.entry;

import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Criterion;
import dev.backstory.events.DecisionMade;
import dev.backstory.events.DecisionOption;
import dev.backstory.events.DecisionProposed;
import dev.backstory.events.DecisionReviewed;
import dev.backstory.events.DecisionSuperseded;
import dev.backstory.events.Endorsed;
import dev.backstory.events.Event;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.HistoryImported;
import dev.backstory.events.Moved;
import dev.backstory.events.Narrative;
import dev.backstory.events.ObjectionRaised;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.Rekeyed;
import dev.backstory.events.ReviewRequested;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.RoadmapOrderRespaced;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.Schedule;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.SubjectType;
import dev.backstory.events.Timeframe;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import dev.backstory.query.audit.sentence.Names;
import java.math.BigDecimal;
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
    public static final UUID EXPORT = id("Export to CSV");
    public static final UUID DARK = id("Dark mode");
    public static final UUID LOGIN = id("Log in");
    public static final UUID SEARCH = id("Search");
    public static final UUID REPORTING = id("Reporting");
    public static final UUID MOBILE = id("Mobile app");
    public static final UUID DATABASE = id("Which database?");
    public static final UUID HOSTING = id("Where to host it?");
    public static final UUID SEPARATOR = id("Comma or semicolon?");
    public static final UUID PERSON = UUID.fromString("91bc0000-0000-4000-8000-000000000002");
    public static final Timeframe Q1 =
            new Timeframe(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-03-31"), "QUARTER");
    public static final Timeframe Q2 =
            new Timeframe(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-06-30"), "QUARTER");

    private static final Map<UUID, String> TITLES = Map.ofEntries(
            entry(SHOP, "Shop"),
            entry(TEAM, "Team"),
            entry(EXPORT, "Export to CSV"),
            entry(DARK, "Dark mode"),
            entry(LOGIN, "Log in"),
            entry(SEARCH, "Search"),
            entry(REPORTING, "Reporting"),
            entry(MOBILE, "Mobile app"),
            entry(DATABASE, "Which database?"),
            entry(HOSTING, "Where to host it?"),
            entry(SEPARATOR, "Comma or semicolon?"));

    /** Fails on what has no name. */
    public static final Names NAMES = (type, id) -> Objects.requireNonNull(TITLES.get(id), type.toString());

    private Samples() {}

    /** The events in the order of their families. */
    public static List<Event> all() {
        return List.of(
                new ProductCreated(SHOP, "SHOP", "Shop", ROADMAP, true),
                new RoleAssigned(SHOP, PERSON, "PRODUCT_OWNER"),
                new RoleRevoked(SHOP, PERSON, "PRODUCT_OWNER"),
                new VisionSet(SHOP, 1, null, new Vision("Every shop online in a day", "Small shops", null, null)),
                new HistoryImported(SHOP, id("import"), "jira-csv", "9f86d0", 1742, 53),
                new RoadmapOpened(ROADMAP, SHOP),
                new RoadmapItemRanked(ROADMAP, REPORTING, 2, "m", id("Mobile app"), null),
                new RoadmapItemLeft(ROADMAP, REPORTING, "SHIPPED", 2),
                new RoadmapOrderRespaced(ROADMAP, List.of(new Rekeyed(REPORTING, "n"), new Rekeyed(MOBILE, "p"))),
                new RoadmapItemAdded(
                        REPORTING, SHOP, ROADMAP, "FEATURE", "Reporting", "Figures", List.of(), "Data", Q1, null),
                new RoadmapItemRescheduled(REPORTING, new Schedule(Q1, null), new Schedule(Q2, null), 91),
                new BacklogOpened(TEAM, SHOP, "Team"),
                new StoryRanked(TEAM, EXPORT, 17, "k", LOGIN, SEARCH),
                new StoryLeft(TEAM, EXPORT, "ACCEPTED", 3),
                new BacklogReprioritised(TEAM, List.of(new Moved(EXPORT, 17, 3, "c", LOGIN, DARK))),
                new OrderRespaced(TEAM, List.of(new Rekeyed(LOGIN, "b"))),
                story(),
                new StoryEstimated(EXPORT, new BigDecimal("5"), new BigDecimal("8")),
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
