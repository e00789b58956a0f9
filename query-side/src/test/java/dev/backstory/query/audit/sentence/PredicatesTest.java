package dev.backstory.query.audit.sentence;

import static dev.backstory.events.SubjectType.ROADMAP_ITEM;
import static dev.backstory.events.SubjectType.STORY;
import static dev.backstory.query.audit.Samples.DARK;
import static dev.backstory.query.audit.Samples.EXPORT;
import static dev.backstory.query.audit.Samples.LOGIN;
import static dev.backstory.query.audit.Samples.MOBILE;
import static dev.backstory.query.audit.Samples.NAMES;
import static dev.backstory.query.audit.Samples.Q1;
import static dev.backstory.query.audit.Samples.REPORTING;
import static dev.backstory.query.audit.Samples.ROADMAP;
import static dev.backstory.query.audit.Samples.SHOP;
import static dev.backstory.query.audit.Samples.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.Allocation;
import dev.backstory.events.AllocationPolicySet;
import dev.backstory.events.Criterion;
import dev.backstory.events.Event;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.Goal;
import dev.backstory.events.GoalDefined;
import dev.backstory.events.GoalRevised;
import dev.backstory.events.HistoryImported;
import dev.backstory.events.KeyResult;
import dev.backstory.events.KpiDefined;
import dev.backstory.events.Narrative;
import dev.backstory.events.Replaced;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.Schedule;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SplitOff;
import dev.backstory.events.StoryAccepted;
import dev.backstory.events.StoryBlocked;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryRefined;
import dev.backstory.events.StorySplit;
import dev.backstory.events.Strategy;
import dev.backstory.events.StrategySet;
import dev.backstory.events.Timeframe;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import dev.backstory.query.audit.Samples;
import dev.backstory.query.audit.Told;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The corner cases of what can be told. */
class PredicatesTest {
    @Test
    void tells_a_later_vision_and_whether_its_statement_stayed() {
        var first = new Vision("Every shop online", null, null, null);
        says(
                new VisionSet(SHOP, 2, first, new Vision("Every café online", null, null, null)),
                "changed the vision of 'Shop' to revision 2, 'Every café online'.");
        says(
                new VisionSet(SHOP, 3, first, new Vision("Every shop online", "Cafés", null, null)),
                "changed the vision of 'Shop' to revision 3, still 'Every shop online'.");
    }

    @Test
    void tells_what_a_strategy_says_first() {
        says(strategy(null, List.of("Speed", "Trust")), "set the strategy of 'Shop', resting on 'Speed' and 'Trust'.");
        says(strategy(null, List.of("A", "B", "C")), "resting on 'A' and 2 other pillars.");
        says(
                strategy(new Strategy(List.of(), "Shops", null), List.of()),
                "changed the strategy of 'Shop' to revision 2, in the market 'Shops'.");
        says(
                new StrategySet(SHOP, 1, null, new Strategy(List.of(), null, "Subscription")),
                "living on 'Subscription'.");
    }

    @Test
    void tells_goals_as_they_are_revised() {
        var goal = new Goal("Grow", null, null, List.of());
        var results = List.of(
                new KeyResult(Samples.SHOPS, new BigDecimal("10.50")),
                new KeyResult(Samples.GROWTH, BigDecimal.ONE),
                new KeyResult(Samples.LOGIN, BigDecimal.ONE));
        says(new GoalDefined(SHOP, Samples.GROWTH, goal), "defined the goal 'Grow'.");
        says(
                new GoalRevised(SHOP, Samples.GROWTH, goal, new Goal("Grow", "Fast", null, List.of())),
                "revised the goal 'Grow', adding its description.");
        says(
                new GoalRevised(
                        SHOP, Samples.GROWTH, goal, new Goal("Shine", null, LocalDate.parse("2026-06-30"), results)),
                "revised the goal 'Grow', renaming it to 'Shine', setting its date to 2026-06-30,"
                        + " measuring it by 'Active shops' reaching 10.5, measuring it by 'Double the shops' reaching 1"
                        + " and measuring it by 'Log in' reaching 1.");
    }

    @Test
    void tells_a_goals_aims_before_and_after_and_what_it_loses() {
        var shops = new KeyResult(Samples.SHOPS, new BigDecimal("4"));
        var more = new KeyResult(Samples.SHOPS, new BigDecimal("5.0"));
        var login = new KeyResult(Samples.LOGIN, BigDecimal.ONE);
        var day = LocalDate.parse("2026-12-31");
        says(
                revised(new Goal("Goal", "Grow", day, List.of(shops)), new Goal("Goal 2", null, null, List.of())),
                "revised the goal 'Goal', renaming it to 'Goal 2', removing its description,"
                        + " dropping its date 2026-12-31 and no longer measuring it by any KPI.");
        says(
                revised(new Goal("Goal", "Grow", day, List.of(shops)), new Goal("Goal", "Shine", day, List.of(more))),
                "revised the goal 'Goal', rewording its description and moving its aim for 'Active shops' from 4 to 5.");
        says(
                revised(new Goal("Goal", null, day, List.of(shops)), new Goal("Goal", null, day, List.of(login))),
                "revised the goal 'Goal', measuring it by 'Log in' reaching 1 and no longer measuring it by"
                        + " 'Active shops'.");
        says(
                revised(
                        new Goal("Goal", null, day, List.of(shops, login)),
                        new Goal("Goal", null, day, List.of(login, shops))),
                "revised the goal 'Goal', in the order of its KPIs.");
    }

    private static GoalRevised revised(Goal before, Goal after) {
        return new GoalRevised(SHOP, Samples.GROWTH, before, after);
    }

    @Test
    void tells_a_later_policy_with_the_one_before() {
        says(
                new AllocationPolicySet(SHOP, new Allocation(20, 20, 60), new Allocation(0, 0, 100)),
                "changed the allocation policy of 'Shop' from 20 % tech debt, 20 % bugs and 60 % features"
                        + " to 0 % tech debt, 0 % bugs and 100 % features.");
    }

    @Test
    void tells_a_kpi_of_few_words() {
        says(
                new KpiDefined(Samples.SHOPS, SHOP, "Churn", "%", null, null, "DECREASE"),
                "defined the KPI 'Churn' (%), to decrease.");
    }

    @Test
    void tells_roles_with_their_article_and_imports_with_their_number() {
        says(new RoleAssigned(SHOP, Samples.PERSON, "AUDITOR"), "made 91bc an Auditor of 'Shop'.");
        says(
                new HistoryImported(SHOP, Told.id("import"), "jira-csv", "9f", 1, 0),
                "imported 1 fact of jira-csv into 'Shop'.");
    }

    @Test
    void tells_times_no_more_exactly_than_they_were_meant() {
        says(added(timeframe("2026-01-01", "2026-06-30", "QUARTER"), null), "for Q1–Q2 2026.");
        says(added(timeframe("2026-03-01", "2026-03-31", "MONTH"), null), "for March 2026.");
        says(added(timeframe("2026-03-02", "2026-03-13", "DAY"), null), "for 2026-03-02 – 2026-03-13.");
        says(added(timeframe("2027-01-15", "2027-03-20", "QUARTER"), null), "for 2027-01-15 – 2027-03-20.");
        says(added(timeframe("2027-01-01", "2027-04-30", "QUARTER"), null), "for 2027-01-01 – 2027-04-30.");
        says(added(timeframe("2027-03-02", "2027-03-31", "MONTH"), null), "for 2027-03-02 – 2027-03-31.");
        says(added(null, "NEXT"), "for the horizon NEXT.");
        says(added(null, null), "added the tech debt 'Reporting' to the roadmap.");
    }

    @Test
    void tells_each_way_of_rescheduling() {
        var dated = new Schedule(Q1, null);
        var now = new Schedule(null, "NOW");
        var none = new Schedule(null, null);
        says(new RoadmapItemRescheduled(REPORTING, none, dated, null), "scheduled 'Reporting' for Q1 2026.");
        says(
                new RoadmapItemRescheduled(REPORTING, dated, none, null),
                "took 'Reporting' off the schedule, where it stood for Q1 2026.");
        says(
                new RoadmapItemRescheduled(REPORTING, dated, now, null),
                "rescheduled 'Reporting' from Q1 2026 to the horizon NOW.");
        says(new RoadmapItemRescheduled(REPORTING, dated, dated, -1), "to Q1 2026, 1 day earlier.");
        says(new RoadmapItemRescheduled(REPORTING, dated, dated, 0), "to Q1 2026, with the same end.");
    }

    @Test
    void tells_stories_of_few_words() {
        says(story(List.of()), "defined the bug 'Log in' for Team backlog.");
        says(story(List.of(new Criterion(Told.id("c"), "It works"))), "for Team backlog, with 1 acceptance criterion.");
    }

    @Test
    void tells_each_estimate() {
        says(new StoryEstimated(EXPORT, null, new BigDecimal("1.0")), "estimated 'Export to CSV' at 1 point.");
        says(new StoryEstimated(EXPORT, new BigDecimal("0.5"), new BigDecimal("10")), "from 0.5 to 10 points.");
        says(
                new StoryEstimated(EXPORT, new BigDecimal("3"), null),
                "took back the estimate of 'Export to CSV', which was 3 points.");
    }

    @Test
    void tells_what_a_refinement_left_empty_and_what_it_took_away() {
        says(
                new StoryRefined(
                        EXPORT,
                        null,
                        new Replaced<>(null, new Narrative("user", null, null)),
                        new Replaced<>("BUG", "TECH_DEBT"),
                        new Replaced<>(REPORTING, null),
                        null,
                        List.of(),
                        List.of(),
                        List.of(new Criterion(Told.id("c"), "It works"), new Criterion(Told.id("d"), "It shines"))),
                "refined 'Export to CSV', changing its narrative, its kind from bug to tech debt and its roadmap item from"
                        + " 'Reporting' to none, removing 2 acceptance criteria.");
    }

    @Test
    void tells_a_split_without_points_and_work_without_criteria() {
        var children = List.of(new SplitOff(LOGIN, null), new SplitOff(EXPORT, null));
        says(new StorySplit(EXPORT, "READY", children), "split 'Export to CSV' into 2 stories.");
        says(
                new StorySplit(
                        EXPORT, "READY", List.of(new SplitOff(LOGIN, null), new SplitOff(EXPORT, BigDecimal.TEN))),
                "into 2 stories, of no and 10 points.");
        says(new StoryAccepted(EXPORT, "DONE", List.of()), "accepted 'Export to CSV'.");
        says(
                new StoryAccepted(EXPORT, "DONE", List.of(LOGIN), List.of(DARK, EXPORT)),
                "accepted 'Export to CSV', which meets 1 acceptance criterion and does not meet 2 acceptance criteria.");
        says(
                new StoryAccepted(EXPORT, "DONE", List.of(), List.of(DARK)),
                "accepted 'Export to CSV', which does not meet 1 acceptance criterion.");
        says(new StoryBlocked(EXPORT, null), "marked 'Export to CSV' as blocked.");
    }

    @Test
    void tells_fields_of_another_tracker_with_names_for_ids() {
        says(
                new SourceFieldChanged(ROADMAP_ITEM, REPORTING, SourceField.TIMEFRAME, "a", null),
                "cleared the timeframe of 'Reporting', which was 'a'.");
        says(
                new SourceFieldChanged(
                        STORY, EXPORT, SourceField.ROADMAP_ITEM_ID, MOBILE.toString(), REPORTING.toString()),
                "changed the roadmap item of 'Export to CSV' from 'Mobile app' to 'Reporting'.");
        says(
                new SourceFieldChanged(STORY, EXPORT, SourceField.POINTS, null, "5"),
                "set the points of 'Export to CSV' to '5'.");
        says(
                new ForeignFactRecorded(STORY, EXPORT, "Env", "Test", "Live"),
                "noted that 'Env' of 'Export to CSV' went from 'Test' to 'Live'.");
        says(new ForeignFactRecorded(STORY, EXPORT, "Note", null, "a\nb"), "as 'a b'.");
    }

    private static void says(Event event, String end) {
        assertThat(Sentence.of(Told.by(SHOP).recorded(event), NAMES)).endsWith(end);
    }

    private static StrategySet strategy(@Nullable Strategy before, List<String> pillars) {
        return new StrategySet(SHOP, before == null ? 1 : 2, before, new Strategy(pillars, "Shops", "Subscription"));
    }

    private static Event added(@Nullable Timeframe timeframe, @Nullable String horizon) {
        var goals = List.<UUID>of();
        return new RoadmapItemAdded(
                REPORTING, SHOP, ROADMAP, "TECH_DEBT", "Reporting", null, goals, null, timeframe, horizon);
    }

    private static Event story(List<Criterion> criteria) {
        return new StoryDefined(LOGIN, SHOP, TEAM, "Log in", "BUG", null, criteria, null, List.of());
    }

    private static Timeframe timeframe(String start, String end, String precision) {
        return new Timeframe(LocalDate.parse(start), LocalDate.parse(end), precision);
    }
}
