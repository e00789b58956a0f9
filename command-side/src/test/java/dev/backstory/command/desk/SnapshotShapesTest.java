package dev.backstory.command.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.backlog.Backlog;
import dev.backstory.command.decision.Decision;
import dev.backstory.command.item.RoadmapItem;
import dev.backstory.command.kpi.Kpi;
import dev.backstory.command.product.Product;
import dev.backstory.command.question.Question;
import dev.backstory.command.roadmap.Roadmap;
import dev.backstory.command.story.Story;
import dev.backstory.events.Allocation;
import dev.backstory.events.AllocationPolicySet;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BaselineApproved;
import dev.backstory.events.BaselineNamed;
import dev.backstory.events.Criterion;
import dev.backstory.events.DecisionMade;
import dev.backstory.events.DecisionOption;
import dev.backstory.events.DecisionProposed;
import dev.backstory.events.DecisionReviewed;
import dev.backstory.events.DecisionSuperseded;
import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.Endorsed;
import dev.backstory.events.Event;
import dev.backstory.events.Goal;
import dev.backstory.events.GoalAchieved;
import dev.backstory.events.GoalDefined;
import dev.backstory.events.KeyResult;
import dev.backstory.events.KpiDefined;
import dev.backstory.events.KpiMeasured;
import dev.backstory.events.LaunchPlan;
import dev.backstory.events.LaunchPlanned;
import dev.backstory.events.LaunchStep;
import dev.backstory.events.LaunchStepCompleted;
import dev.backstory.events.Narrative;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.ReviewRequested;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.Schedule;
import dev.backstory.events.SplitOff;
import dev.backstory.events.StoryBlocked;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.StorySplit;
import dev.backstory.events.Strategy;
import dev.backstory.events.StrategySet;
import dev.backstory.events.SubjectType;
import dev.backstory.events.Timeframe;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import dev.backstory.events.storage.EventSerializer;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Snapshots that lie in a store must not be read into a state of another shape. Where this fails: give the aggregate a
 * new {@code @Revision} and freeze its new shape in a new file.
 */
class SnapshotShapesTest {
    private static final UUID ID = UUID.fromString("01a20108-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("01a20108-0000-7000-8000-000000000002");
    private static final UUID THIRD = UUID.fromString("01a20108-0000-7000-8000-000000000003");
    private static final Schedule SCHEDULE =
            new Schedule(new Timeframe(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), "QUARTER"), "NEXT");

    private static final Goal GOAL = new Goal(
            "Grow", "In Europe", LocalDate.of(2026, 12, 31), List.of(new KeyResult(THIRD, new BigDecimal("2000.5"))));
    private static final LaunchPlan LAUNCH = new LaunchPlan(
            List.of("Shops"),
            List.of("Fair"),
            "Free",
            LocalDate.of(2026, 1, 1),
            List.of(new LaunchStep(THIRD, "OTHER", "Step", true)));

    record Sample(Class<?> type, List<Event> history) {
        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    static Stream<Sample> samples() {
        return Stream.of(
                new Sample(
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
                                new Endorsed(SubjectType.VISION, ID, 1, null))),
                new Sample(
                        Kpi.class,
                        List.of(
                                new KpiDefined(ID, OTHER, "Shops", "shops", null, null, "INCREASE"),
                                new KpiMeasured(
                                        ID, new BigDecimal("12.5"), Instant.parse("2026-03-01T12:00:00.123456Z")))),
                new Sample(
                        Roadmap.class,
                        List.of(
                                new RoadmapOpened(ID, OTHER),
                                new RoadmapItemRanked(ID, THIRD, 1, "a1", null, null),
                                new RoadmapItemRanked(ID, OTHER, null, null, null, null))),
                new Sample(
                        RoadmapItem.class,
                        List.of(
                                new RoadmapItemAdded(
                                        ID,
                                        OTHER,
                                        THIRD,
                                        "FEATURE",
                                        "Title",
                                        "Text",
                                        List.of(THIRD),
                                        "Lane",
                                        null,
                                        "NOW"),
                                new RoadmapItemRescheduled(ID, SCHEDULE, SCHEDULE, null),
                                new DependencyDeclared(SubjectType.ROADMAP_ITEM, ID, THIRD),
                                new LaunchPlanned(ID, null, LAUNCH),
                                new LaunchStepCompleted(ID, THIRD, "Step"),
                                new ReviewRequested(SubjectType.ROADMAP_ITEM, ID, 5, List.of(OTHER), null),
                                new Endorsed(SubjectType.ROADMAP_ITEM, ID, 5, null))),
                new Sample(
                        Backlog.class,
                        List.of(
                                new BacklogOpened(ID, OTHER, "Team"),
                                new StoryRanked(ID, THIRD, 1, "a1", null, null),
                                new StoryRanked(ID, OTHER, null, null, null, null))),
                new Sample(
                        Story.class,
                        List.of(
                                new StoryDefined(
                                        ID,
                                        OTHER,
                                        THIRD,
                                        "Title",
                                        "BUG",
                                        new Narrative("user", "log in", "I see"),
                                        List.of(new Criterion(OTHER, "It works")),
                                        THIRD,
                                        List.of("web")),
                                new StorySplit(ID, "DEFINED", List.of(new SplitOff(OTHER, null))),
                                new StoryBlocked(ID, THIRD),
                                new StoryEstimated(ID, null, new BigDecimal("0.5")),
                                new DependencyDeclared(SubjectType.STORY, ID, THIRD),
                                new ReviewRequested(SubjectType.STORY, ID, 4, List.of(OTHER), null),
                                new Endorsed(SubjectType.STORY, ID, 4, null))),
                new Sample(
                        Decision.class,
                        List.of(
                                proposed(),
                                new DecisionMade(ID, "Buy", List.of(THIRD)),
                                new ReviewRequested(SubjectType.DECISION, ID, 2, List.of(OTHER), null),
                                new Endorsed(SubjectType.DECISION, ID, 2, null),
                                new DecisionReviewed(ID, "PARTLY", "Dear"),
                                new DecisionSuperseded(ID, null))),
                new Sample(
                        Question.class,
                        List.of(
                                new QuestionAsked(ID, OTHER, SubjectType.STORY, THIRD, "Format?", null),
                                new QuestionAnswered(ID, "CSV"))));
    }

    private static DecisionProposed proposed() {
        var options = List.of(new DecisionOption("Buy", List.of(), List.of()));
        return new DecisionProposed(
                ID, OTHER, "Title", null, List.of(), options, List.of(THIRD), List.of(), null, null);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_shape_of_a_snapshot_is_that_of_its_revision(Sample sample) throws Exception {
        var written = write(aggregate(sample));
        assertThat(written).isEqualTo(frozen(sample.type()));
        mustShowEverything(aggregate(sample), JsonMapper.shared().readTree(written));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_snapshot_is_read_as_what_it_was(Sample sample) throws Exception {
        var type = new SimpleSerializedType(sample.type().getName(), null);
        var stored = new SimpleSerializedObject<>(frozen(sample.type()).getBytes(UTF_8), byte[].class, type);
        var read = new EventSerializer().<byte[], Object>deserialize(stored);
        assertThat(read).isInstanceOf(sample.type());
        assertThat(write(read)).isEqualTo(frozen(sample.type()));
    }

    private static Object aggregate(Sample sample) throws ReflectiveOperationException {
        var bare = Arrays.stream(sample.type().getDeclaredConstructors())
                .filter(constructor -> constructor.getParameterCount() == 0)
                .findFirst()
                .orElseThrow();
        bare.setAccessible(true);
        var aggregate = bare.newInstance();
        var handler = Arrays.stream(sample.type().getDeclaredMethods())
                .filter(method -> method.getName().equals("on"))
                .findFirst()
                .orElseThrow();
        handler.setAccessible(true);
        for (var event : sample.history()) {
            var arguments = new @Nullable Object[] {event, THIRD.toString()};
            handler.invoke(aggregate, Arrays.copyOf(arguments, handler.getParameterCount())); // of the rest, none
        }
        return aggregate;
    }

    /** A part that the sample leaves empty would not be frozen. */
    private static void mustShowEverything(Object part, JsonNode written) throws ReflectiveOperationException {
        if (!part.getClass().getPackageName().startsWith("dev.backstory") || !written.isObject()) {
            return;
        }
        for (var field : part.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                assertThat(written.has(field.getName()))
                        .as("the sample shows %s", field)
                        .isTrue();
                mustShowEverything(field.get(part), written.get(field.getName()));
            }
        }
    }

    private static String write(Object aggregate) {
        return new String(
                new EventSerializer().serialize(aggregate, byte[].class).getData(), UTF_8);
    }

    private static String frozen(Class<?> type) throws IOException {
        var revision = type.getAnnotation(Revision.class).value();
        var name = "/snapshots/" + type.getSimpleName() + "." + revision + ".json";
        try (var file = SnapshotShapesTest.class.getResourceAsStream(name)) {
            assertThat(file).as("the frozen shape %s", name).isNotNull();
            return new String(file.readAllBytes(), UTF_8).strip();
        }
    }
}
