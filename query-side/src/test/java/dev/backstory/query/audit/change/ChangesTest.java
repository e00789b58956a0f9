package dev.backstory.query.audit.change;

import static dev.backstory.events.SubjectType.PRODUCT;
import static dev.backstory.events.SubjectType.ROADMAP_ITEM;
import static dev.backstory.events.SubjectType.STORY;
import static dev.backstory.query.audit.Samples.DARK;
import static dev.backstory.query.audit.Samples.EXPORT;
import static dev.backstory.query.audit.Samples.GOAL;
import static dev.backstory.query.audit.Samples.GROWTH;
import static dev.backstory.query.audit.Samples.LAUNCH;
import static dev.backstory.query.audit.Samples.LOGIN;
import static dev.backstory.query.audit.Samples.MOBILE;
import static dev.backstory.query.audit.Samples.NAMES;
import static dev.backstory.query.audit.Samples.PERSON;
import static dev.backstory.query.audit.Samples.Q1;
import static dev.backstory.query.audit.Samples.REPORTING;
import static dev.backstory.query.audit.Samples.SEPARATOR;
import static dev.backstory.query.audit.Samples.SHOP;
import static dev.backstory.query.audit.Samples.SHOPS;
import static dev.backstory.query.audit.Samples.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backstory.events.Allocation;
import dev.backstory.events.AllocationPolicySet;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.BaselineNamed;
import dev.backstory.events.Criterion;
import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.Endorsed;
import dev.backstory.events.Event;
import dev.backstory.events.Goal;
import dev.backstory.events.GoalAchieved;
import dev.backstory.events.GoalRevised;
import dev.backstory.events.KpiMeasured;
import dev.backstory.events.LaunchPlanned;
import dev.backstory.events.Launched;
import dev.backstory.events.Moved;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.Replaced;
import dev.backstory.events.Reworded;
import dev.backstory.events.RoadmapItemDropped;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.RoadmapItemRevised;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.Schedule;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.SplitOff;
import dev.backstory.events.StoryAccepted;
import dev.backstory.events.StoryBlocked;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryMoved;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.StoryRefined;
import dev.backstory.events.StoryRejected;
import dev.backstory.events.StorySplit;
import dev.backstory.events.StoryUnblocked;
import dev.backstory.events.StoryWithdrawn;
import dev.backstory.events.Strategy;
import dev.backstory.events.StrategySet;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import dev.backstory.query.audit.Samples;
import dev.backstory.query.audit.Told;
import dev.backstory.query.audit.change.Change.Neighbour;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final Subject STORY_EXPORT = new Subject(STORY, EXPORT);

    @Test
    void has_a_rank_and_neighbours_for_each_moved_story() {
        var moves = List.of(new Moved(EXPORT, 17, 3, "c", LOGIN, DARK), new Moved(DARK, 4, null, null, null, null));
        assertThat(of(new BacklogReprioritised(TEAM, moves)))
                .containsExactly(
                        new Change(
                                STORY_EXPORT,
                                "rank",
                                17,
                                3,
                                new Neighbour(LOGIN, "Log in"),
                                new Neighbour(DARK, "Dark mode")),
                        Change.of(new Subject(STORY, DARK), "standing", "RANKED", "UNRANKED"),
                        Change.of(new Subject(STORY, DARK), "rank", 4, null));
    }

    @Test
    void tells_unranked_from_gone() {
        assertThat(of(new StoryRanked(TEAM, EXPORT, null, null, null, null)))
                .containsExactly(Change.of(STORY_EXPORT, "standing", null, "UNRANKED"));
        assertThat(of(new StoryLeft(TEAM, EXPORT, "ACCEPTED", 2)))
                .containsExactly(
                        Change.of(STORY_EXPORT, "standing", "RANKED", null), Change.of(STORY_EXPORT, "rank", 2, null));
    }

    @Test
    void has_no_changes_where_the_order_stays() {
        assertThat(of(new OrderRespaced(TEAM, List.of()))).isEmpty();
    }

    @Test
    void has_one_element_of_the_roles() {
        var owner = Map.of("person", PERSON, "role", "PRODUCT_OWNER");
        var shop = new Subject(PRODUCT, SHOP);
        assertThat(of(new RoleAssigned(SHOP, PERSON, "PRODUCT_OWNER")))
                .containsExactly(Change.of(shop, "roles", null, owner));
        assertThat(of(new RoleRevoked(SHOP, PERSON, "PRODUCT_OWNER")))
                .containsExactly(Change.of(shop, "roles", owner, null));
    }

    @Test
    void names_only_what_changed_of_a_vision() {
        var before = new Vision("Every shop online", "Shops", null, null);
        var after = new Vision("Every shop online", "Cafés", "Time", null);
        assertThat(of(new VisionSet(SHOP, 2, before, after)))
                .extracting(Change::field, Change::before, Change::after)
                .containsExactly(
                        tuple("vision.revision", 1, 2),
                        tuple("vision.targetCustomers", "Shops", "Cafés"),
                        tuple("vision.needs", null, "Time"));
    }

    @Test
    void of_a_first_strategy_without_pillars_say_nothing_of_pillars() {
        assertThat(of(new StrategySet(SHOP, 1, null, new Strategy(List.of(), "Cafés", null))))
                .extracting(Change::field)
                .containsExactly("strategy.revision", "strategy.market");
    }

    @Test
    void names_only_what_changed_of_a_strategy_a_goal_and_a_policy() {
        var before = new Strategy(List.of("Speed"), "Shops", null);
        assertThat(of(new StrategySet(SHOP, 2, before, new Strategy(List.of("Speed"), "Cafés", null))))
                .extracting(Change::field, Change::before, Change::after)
                .containsExactly(tuple("strategy.revision", 1, 2), tuple("strategy.market", "Shops", "Cafés"));
        var later = new Goal(GOAL.title(), null, GOAL.targetDate(), GOAL.keyResults());
        assertThat(of(new GoalRevised(SHOP, GROWTH, GOAL, later)))
                .containsExactly(Change.of(new Subject(SubjectType.GOAL, GROWTH), "description", "In Europe", null));
        assertThat(of(new GoalAchieved(SHOP, GROWTH)))
                .containsExactly(Change.of(new Subject(SubjectType.GOAL, GROWTH), "status", "OPEN", "ACHIEVED"));
        assertThat(of(new AllocationPolicySet(SHOP, new Allocation(20, 20, 60), new Allocation(20, 0, 80))))
                .extracting(Change::field, Change::before, Change::after)
                .containsExactly(tuple("allocationPolicy.bugs", 20, 0), tuple("allocationPolicy.features", 60, 80));
    }

    @Test
    void has_an_element_for_each_baseline_and_measurement() {
        assertThat(of(new BaselineNamed(SHOP, "Plan", 7)))
                .containsExactly(Change.of(
                        new Subject(PRODUCT, SHOP), "baselines", null, Map.of("name", "Plan", "position", 7L)));
        var at = Instant.parse("2026-02-28T12:00:00Z");
        assertThat(of(new KpiMeasured(SHOPS, BigDecimal.TEN, at)))
                .containsExactly(Change.of(
                        new Subject(SubjectType.KPI, SHOPS),
                        "measurements",
                        null,
                        Map.of("value", BigDecimal.TEN, "at", at)));
    }

    @Test
    void has_before_and_after_of_time_size_status_and_foreign_fields() {
        assertThat(fields(
                        new RoadmapItemRescheduled(REPORTING, new Schedule(Q1, null), new Schedule(null, "NOW"), null)))
                .containsExactly("timeframe", "horizon");
        assertThat(of(new StoryEstimated(EXPORT, null, BigDecimal.TEN)))
                .containsExactly(Change.of(STORY_EXPORT, "points", null, BigDecimal.TEN));
        assertThat(fields(new SourceStatusChanged(STORY, EXPORT, "Open", "Doing", "IN_PROGRESS", "READY", "READY")))
                .containsExactly("sourceStatus");
        assertThat(of(new SourceFieldChanged(STORY, EXPORT, SourceField.POINTS, null, "5.5")))
                .containsExactly(Change.of(STORY_EXPORT, "points", null, new BigDecimal("5.5")));
    }

    @Test
    void names_only_what_a_revision_changed() {
        var item = new Subject(ROADMAP_ITEM, REPORTING);
        assertThat(of(new RoadmapItemRevised(
                        REPORTING, null, new Replaced<>("Old", "New"), new Replaced<>("Text", null), null, null)))
                .containsExactly(Change.of(item, "title", "Old", "New"), Change.of(item, "description", "Text", null));
        assertThat(of(new RoadmapItemDropped(REPORTING, "COMMITTED")))
                .containsExactly(Change.of(item, "status", "COMMITTED", "DROPPED"));
    }

    @Test
    void has_each_part_of_a_launch_and_each_dependency_that_comes_or_goes() {
        var item = new Subject(ROADMAP_ITEM, REPORTING);
        var mobile = new Subject(item.type(), MOBILE);
        assertThat(fields(new LaunchPlanned(REPORTING, null, LAUNCH)))
                .containsExactly("launch.segments", "launch.channels", "launch.pricing", "launch.date", "launch.steps");
        assertThat(of(new LaunchPlanned(REPORTING, LAUNCH, LAUNCH))).isEmpty();
        assertThat(fields(new Launched(REPORTING))).containsExactly("launch.launched");
        assertThat(of(new DependencyDeclared(ROADMAP_ITEM, REPORTING, MOBILE)))
                .containsExactly(
                        Change.of(item, "dependsOn", null, MOBILE), Change.of(mobile, "dependents", null, item.id()));
        assertThat(of(new DependencyRemoved(ROADMAP_ITEM, REPORTING, MOBILE)))
                .containsExactly(
                        Change.of(item, "dependsOn", MOBILE, null), Change.of(mobile, "dependents", item.id(), null));
    }

    @Test
    void begins_every_definition_from_nothing() {
        var fields = Samples.all().stream()
                .filter(event -> event instanceof StoryDefined)
                .flatMap(event -> of(event).stream())
                .toList();
        assertThat(fields).allMatch(change -> change.before() == null && change.after() != null);
        assertThat(fields.stream().map(Change::field))
                .containsExactly(
                        "backlogId", "title", "kind", "status", "narrative", "criteria", "roadmapItemId", "labels");
    }

    @Test
    void has_each_field_and_each_criterion_of_a_refinement() {
        var old = new Criterion(Told.id("c1"), "It opens");
        var quick = new Criterion(Told.id("c1"), "It opens at once");
        var gone = new Criterion(Told.id("c2"), "It shines");
        var event = new StoryRefined(
                EXPORT,
                new Replaced<>("Export", "Export to CSV"),
                null,
                null,
                new Replaced<>(REPORTING, null),
                new Replaced<>(List.of(), List.of("data")),
                List.of(),
                List.of(new Reworded(old.id(), old.text(), quick.text())),
                List.of(gone));
        assertThat(of(event))
                .containsExactly(
                        Change.of(STORY_EXPORT, "title", "Export", "Export to CSV"),
                        Change.of(STORY_EXPORT, "roadmapItemId", REPORTING, null),
                        Change.of(STORY_EXPORT, "labels", List.of(), List.of("data")),
                        Change.of(STORY_EXPORT, "criteria", old, quick),
                        Change.of(STORY_EXPORT, "criteria", gone, null));
    }

    @Test
    void has_the_status_and_what_was_said_with_it() {
        var met = List.of(Told.id("c1"));
        assertThat(of(new StoryAccepted(EXPORT, "DONE", met)))
                .containsExactly(
                        Change.of(STORY_EXPORT, "status", "DONE", "ACCEPTED"),
                        Change.of(STORY_EXPORT, "criteria.accepted", null, met));
        assertThat(of(new StoryRejected(EXPORT, "DONE", met)))
                .containsExactly(
                        Change.of(STORY_EXPORT, "status", "DONE", "IN_PROGRESS"),
                        Change.of(STORY_EXPORT, "criteria.unmet", null, met));
        assertThat(of(new StoryBlocked(EXPORT, PERSON)))
                .containsExactly(
                        Change.of(STORY_EXPORT, "blocked", false, true),
                        Change.of(STORY_EXPORT, "blocked.owner", null, PERSON));
        assertThat(of(new StoryMoved(EXPORT, TEAM, SHOP)))
                .containsExactly(Change.of(STORY_EXPORT, "backlogId", TEAM, SHOP));
        assertThat(fields(new StorySplit(EXPORT, "READY", List.of(new SplitOff(LOGIN, null)))))
                .containsExactly("status", "blocked", "blocked.owner", "children");
        assertThat(of(new StoryWithdrawn(EXPORT, "READY")))
                .containsExactly(
                        Change.of(STORY_EXPORT, "status", "READY", "WITHDRAWN"),
                        Change.of(STORY_EXPORT, "blocked", true, false),
                        Change.of(STORY_EXPORT, "blocked.owner", PERSON, null));
    }

    @Test
    void ends_what_was_so_before() {
        assertThat(of(new QuestionAnswered(SEPARATOR, "Semicolon")))
                .containsExactly(
                        Change.of(new Subject(SubjectType.QUESTION, SEPARATOR), "answer", null, "Semicolon"),
                        Change.of(STORY_EXPORT, "answers", null, SEPARATOR));
        assertThat(of(new StoryUnblocked(EXPORT)))
                .containsExactly(
                        Change.of(STORY_EXPORT, "blocked", true, false),
                        Change.of(STORY_EXPORT, "blocked.owner", PERSON, null));
        assertThat(of(new Endorsed(STORY, EXPORT, 5, null)))
                .containsExactly(
                        Change.of(STORY_EXPORT, "endorsements", null, Map.of("revision", 5L)),
                        Change.of(STORY_EXPORT, "objections", Map.of("revision", 4L), null));
    }

    private static List<Change> of(Event event) {
        return Changes.of(Told.by(SHOP).recorded(event), NAMES, new Before());
    }

    private static final class Before implements Known {
        @Override
        public Subject about(UUID question) {
            return STORY_EXPORT;
        }

        @Override
        public @Nullable UUID splitFrom(UUID story) {
            return null;
        }

        @Override
        public boolean isLaunched(UUID item) {
            return false;
        }

        @Override
        public boolean isBlocked(UUID story) {
            return true;
        }

        @Override
        public UUID blockOwner(UUID story) {
            return PERSON;
        }

        @Override
        public List<Long> objections(Subject subject, UUID objector) {
            return List.of(4L);
        }
    }

    private static List<String> fields(Event event) {
        return of(event).stream().map(Change::field).toList();
    }
}
