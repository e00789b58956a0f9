package dev.backstory.events.storage;

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
import dev.backstory.events.Provenance;
import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.Rationale;
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
import dev.backstory.events.Source;
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
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    private EventSamples() {}

    static List<Event> all() {
        return List.of(
                new ProductCreated(A, "SHOP", "Shop \"Öl\" \uD83D\uDE00", B, true, true),
                new RoleAssigned(A, B, "PRODUCT_OWNER"),
                new RoleRevoked(A, B, "PRODUCT_OWNER"),
                new VisionSet(
                        A, 2, new Vision("Sell", "All", "Fast", "Near"), new Vision("Sell more", "You", "Now", "Here")),
                new HistoryImported(A, B, "jira-csv", "ab12", 1742, 53),
                new RoadmapOpened(A, B),
                new RoadmapItemRanked(A, B, 2, "a2", C, D),
                new RoadmapItemLeft(A, B, "SHIPPED", 2),
                new RoadmapOrderRespaced(A, List.of(new Rekeyed(B, "a1"), new Rekeyed(C, "a2"))),
                new RoadmapItemAdded(A, B, C, "FEATURE", "Title", "Text\nmore", List.of(D), "Lane", QUARTER, "NEXT"),
                new RoadmapItemRescheduled(A, new Schedule(QUARTER, "NOW"), new Schedule(QUARTER, "LATER"), -31),
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
                new StoryEstimated(A, new BigDecimal("0.5"), new BigDecimal("13")),
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
                        SubjectType.STORY, A, "Comment", C + ": old", "2026-03-01;" + D + ";new", List.of(C, D)));
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

    static Provenance shortestProvenance() {
        return new Provenance(A, B, List.of("ADMIN"), C, "CreateProduct", "x", NOON, NOON, null, null, false);
    }

    private static UUID id(int number) {
        return new UUID(0x01a20108_0000_7000L, 0x8000_0000_0000_0000L + number);
    }
}
