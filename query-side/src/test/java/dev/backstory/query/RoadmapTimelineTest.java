package dev.backstory.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.Event;
import dev.backstory.events.Ids;
import dev.backstory.events.LaunchPlan;
import dev.backstory.events.LaunchPlanned;
import dev.backstory.events.LaunchStep;
import dev.backstory.events.LaunchStepCompleted;
import dev.backstory.events.Launched;
import dev.backstory.events.Moved;
import dev.backstory.events.Replaced;
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
import dev.backstory.events.RoadmapReprioritised;
import dev.backstory.events.Schedule;
import dev.backstory.events.SubjectType;
import dev.backstory.events.Timeframe;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The roadmap as a dashboard draws it, now and as it was. */
class RoadmapTimelineTest {
    private static final String LATE = "ENDS_AFTER_DEPENDENT_BEGINS";

    private final LiveViews views = LiveViews.get();
    private final Life life = new Life(7);
    private final UUID payments = Ids.next();
    private final UUID search = Ids.next();
    private final UUID fair = Ids.next();

    @BeforeEach
    void live() {
        happens(life.beginning().toArray(Event[]::new));
        add(payments, "FEATURE", "Sales", month(3), null, "a");
        add(search, "FEATURE", null, null, "NEXT", "b");
        add(fair, "MILESTONE", "Sales", month(5), null, "c");
    }

    @Test
    void has_lanes_horizons_milestones_and_the_span_of_all() throws Exception {
        var roadmap = ask("");
        assertThat(JsonPath.<List<String>>read(roadmap, "$.lanes[*].lane")).containsExactly("Sales", null);
        assertThat(ids(roadmap, "lanes[0].items")).containsExactly(payments, fair);
        assertThat(ids(roadmap, "lanes[1].items")).containsExactly(search);
        assertThat(ids(roadmap, "horizons.NEXT")).containsExactly(search);
        assertThat(ids(roadmap, "horizons.NOW")).isEmpty();
        assertThat(ids(roadmap, "milestones")).containsExactly(fair);
        assertThat(JsonPath.<String>read(roadmap, "$.span.start")).isEqualTo("2026-03-01");
        assertThat(JsonPath.<String>read(roadmap, "$.span.end")).isEqualTo("2026-05-31");
    }

    @Test
    void is_as_it_was_at_any_moment() throws Exception {
        var before = position();
        happens(
                new RoadmapReprioritised(life.roadmap, List.of(new Moved(fair, 3, 1, "Z", null, payments))),
                new DependencyDeclared(SubjectType.ROADMAP_ITEM, fair, payments));
        happens(new RoadmapItemCommitted(payments, "PROPOSED"), new RoadmapItemStarted(payments, "COMMITTED"));
        happens(
                new RoadmapItemShipped(payments, "IN_PROGRESS"),
                new RoadmapItemLeft(life.roadmap, payments, "SHIPPED", 2));
        assertThat(ids(ask(""), "items[*].itemId")).containsExactly(fair, search, payments);
        assertThat(JsonPath.<List<String>>read(ask(""), "$.items[*].status"))
                .containsExactly("PROPOSED", "PROPOSED", "SHIPPED");
        var then = ask("?asOf=position:" + before);
        assertThat(ids(then, "items[*].itemId")).containsExactly(payments, search, fair);
        assertThat(JsonPath.<List<String>>read(then, "$.items[*].status")).containsOnly("PROPOSED");
        assertThat(ids(then, "items[*].dependsOn[*]")).isEmpty();
    }

    @Test
    void an_item_that_is_reopened_comes_back_as_a_proposal() throws Exception {
        happens(
                new RoadmapItemDropped(payments, "PROPOSED"),
                new RoadmapItemLeft(life.roadmap, payments, "DROPPED", 1));
        assertThat(JsonPath.<Object>read(item(payments), "$.rank")).isNull();
        happens(
                new RoadmapItemReopened(payments, "DROPPED"),
                new RoadmapItemRanked(life.roadmap, payments, 3, "d", fair, null));
        assertThat(JsonPath.<Integer>read(item(payments), "$.rank")).isEqualTo(3);
        assertThat(JsonPath.<String>read(item(payments), "$.status")).isEqualTo("PROPOSED");
    }

    @Test
    void a_revision_changes_what_it_names() throws Exception {
        happens(new RoadmapItemRevised(
                payments,
                new Replaced<>("FEATURE", "INITIATIVE"),
                new Replaced<>("Item", "Paying"),
                new Replaced<>(null, "By card"),
                new Replaced<>(List.of(), List.of(fair)),
                new Replaced<>("Sales", null)));
        happens(new RoadmapItemRevised(payments, null, new Replaced<>("Paying", "Pay"), null, null, null));
        var item = item(payments);
        assertThat(JsonPath.<String>read(item, "$.kind")).isEqualTo("INITIATIVE");
        assertThat(JsonPath.<String>read(item, "$.title")).isEqualTo("Pay");
        assertThat(JsonPath.<String>read(item, "$.description")).isEqualTo("By card");
        assertThat(ids(item, "goals")).containsExactly(fair);
        assertThat(JsonPath.<Object>read(item, "$.lane")).isNull();
        assertThat(JsonPath.<Integer>read(item, "$.version")).isEqualTo(3);
    }

    @Test
    void knows_what_was_planned_first_what_before_the_last_move_and_what_now() throws Exception {
        assertThat(JsonPath.<Object>read(item(payments), "$.previousSchedule")).isNull();
        reschedule(payments, new Schedule(month(3), null), new Schedule(null, "LATER"));
        reschedule(payments, new Schedule(null, "LATER"), new Schedule(month(6), null));
        var item = item(payments);
        assertThat(JsonPath.<String>read(item, "$.firstSchedule.timeframe.end")).isEqualTo("2026-03-31");
        assertThat(JsonPath.<String>read(item, "$.previousSchedule.horizon")).isEqualTo("LATER");
        assertThat(JsonPath.<String>read(item, "$.timeframe.end")).isEqualTo("2026-06-30");
        assertThat(JsonPath.<List<String>>read(item, "$.reschedulings[*].actor"))
                .containsOnly(life.owner.toString());
    }

    @Test
    void flags_an_item_that_ends_after_one_that_depends_on_it_begins() throws Exception {
        depends(fair, payments);
        assertThat(ids(ask(""), "items[0].dependents")).containsExactly(fair);
        assertThat(ids(ask(""), "items[2].dependsOn")).containsExactly(payments);
        assertThat(flags(payments)).isEmpty();
        reschedule(payments, new Schedule(month(3), null), new Schedule(frame("2026-04-01", "2026-05-01"), null));
        assertThat(flags(payments)).as("it ends as the other begins").isEmpty();
        reschedule(payments, new Schedule(month(3), null), new Schedule(frame("2026-04-01", "2026-05-02"), null));
        assertThat(flags(payments)).containsExactly(LATE);
        assertThat(flags(fair)).isEmpty();
        happens(new DependencyRemoved(SubjectType.ROADMAP_ITEM, fair, payments));
        assertThat(flags(payments)).isEmpty();
    }

    @Test
    void flags_horizons_likewise_and_nothing_where_days_meet_horizons() throws Exception {
        var soon = Ids.next();
        add(soon, "FEATURE", null, null, "NOW", "d");
        depends(soon, search);
        depends(fair, search);
        assertThat(flags(search)).containsExactly(LATE);
        reschedule(search, new Schedule(null, "NEXT"), new Schedule(null, "NOW"));
        assertThat(flags(search)).isEmpty();
    }

    @Test
    void flags_nothing_of_what_is_closed_and_what_waits_for_something_dropped() throws Exception {
        depends(fair, payments);
        reschedule(payments, new Schedule(month(3), null), new Schedule(month(9), null));
        assertThat(flags(payments)).containsExactly(LATE);
        happens(
                new RoadmapItemDropped(payments, "PROPOSED"),
                new RoadmapItemLeft(life.roadmap, payments, "DROPPED", 1));
        assertThat(flags(payments)).isEmpty();
        assertThat(flags(fair)).containsExactly("DEPENDS_ON_DROPPED");
        happens(new RoadmapItemShipped(fair, "PROPOSED"), new RoadmapItemLeft(life.roadmap, fair, "SHIPPED", 2));
        assertThat(flags(fair)).isEmpty();
    }

    @Test
    void shows_how_far_a_launch_is() throws Exception {
        assertThat(JsonPath.<Object>read(item(payments), "$.launch")).isNull();
        var train = new LaunchStep(Ids.next(), "TRAINING", "Train support", true);
        var print = new LaunchStep(Ids.next(), "COLLATERAL", "Print", false);
        var plan = new LaunchPlan(
                List.of("Shops"), List.of("Fair"), "9 a month", LocalDate.of(2026, 4, 1), List.of(train, print));
        happens(new LaunchPlanned(payments, null, plan), new LaunchStepCompleted(payments, train.id(), train.title()));
        var launch = JsonPath.parse(item(payments));
        assertThat(launch.<List<Integer>>read("$.launch.progress[*]")).containsExactly(2, 1, 1, 1);
        assertThat(launch.<String>read("$.launch.date")).isEqualTo("2026-04-01");
        assertThat(launch.<String>read("$.launch.steps[0].done.actor")).isEqualTo(life.owner.toString());
        assertThat(launch.<Object>read("$.launch.steps[1].done")).isNull();
        assertThat(launch.<Object>read("$.launch.launched")).isNull();
        happens(new Launched(payments));
        assertThat(JsonPath.<String>read(item(payments), "$.launch.launched.actor"))
                .isEqualTo(life.owner.toString());
        happens(new LaunchPlanned(
                payments, plan, new LaunchPlan(List.of("Schools"), List.of(), null, null, plan.steps())));
        var again = JsonPath.parse(ask("")).read("$.items[0].launch");
        assertThat(JsonPath.<List<Integer>>read(again, "$.progress[*]")).containsExactly(2, 0, 1, 0);
        assertThat(JsonPath.<Object>read(again, "$.launched")).isNull();
    }

    private List<String> flags(UUID item) throws Exception {
        return JsonPath.read(item(item), "$.flags");
    }

    private void depends(UUID item, UUID on) {
        happens(new DependencyDeclared(SubjectType.ROADMAP_ITEM, item, on));
    }

    private void reschedule(UUID item, Schedule before, Schedule after) {
        happens(new RoadmapItemRescheduled(item, before, after, null));
    }

    private void add(
            UUID item,
            String kind,
            @Nullable String lane,
            @Nullable Timeframe timeframe,
            @Nullable String horizon,
            String key) {
        happens(
                new RoadmapItemAdded(
                        item, life.product, life.roadmap, kind, "Item", null, List.of(), lane, timeframe, horizon),
                new RoadmapItemRanked(life.roadmap, item, 1, key, null, null));
    }

    private void happens(Event... events) {
        views.log().append(life.next(), List.of(events));
    }

    private static Timeframe month(int month) {
        var start = LocalDate.of(2026, month, 1);
        return new Timeframe(start, start.plusMonths(1).minusDays(1), "MONTH");
    }

    private static Timeframe frame(String start, String end) {
        return new Timeframe(LocalDate.parse(start), LocalDate.parse(end), "DAY");
    }

    private int position() throws Exception {
        return JsonPath.read(ask(""), "$.asOf.position");
    }

    private static List<UUID> ids(String json, String field) {
        return JsonPath.<List<String>>read(json, "$." + field).stream()
                .map(UUID::fromString)
                .toList();
    }

    private String item(UUID item) throws Exception {
        return ask("/items/" + item);
    }

    private String ask(String path) throws Exception {
        views.caughtUp(life.product);
        return views.web()
                .perform(get(URI.create("/api/v1/products/" + life.product + "/roadmap" + path))
                        .header(LiveViews.CALLER, life.owner))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
