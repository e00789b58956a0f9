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
import static dev.backstory.query.audit.Samples.SEARCH;
import static dev.backstory.query.audit.Samples.SHOP;
import static dev.backstory.query.audit.Samples.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Criterion;
import dev.backstory.events.Event;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.HistoryImported;
import dev.backstory.events.Moved;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.Schedule;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.Timeframe;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import dev.backstory.query.audit.Samples;
import dev.backstory.query.audit.Told;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The corner cases of what can be told. */
class PredicatesTest {
    @Test
    void tells_a_move_to_the_end_and_to_a_place_alone() {
        says(
                moved(new Moved(EXPORT, 1, 9, "c", DARK, null)),
                "moved 'Export to CSV' from 1 to 9 in Team backlog, below 'Dark mode'.");
        says(
                moved(new Moved(EXPORT, null, 1, "c", null, null)),
                "moved 'Export to CSV' from unranked to 1 in Team backlog, the only one ranked.");
        says(
                moved(new Moved(EXPORT, 1, null, null, null, null)),
                "moved 'Export to CSV' from 1 to unranked in Team backlog.");
    }

    @Test
    void tells_the_first_of_several_moves_in_full() {
        var two = List.of(new Moved(EXPORT, 17, 1, "a", null, LOGIN), new Moved(DARK, 3, null, null, null, null));
        says(
                new BacklogReprioritised(TEAM, two),
                "moved 2 stories in Team backlog, 'Export to CSV' from 17 to 1 above 'Log in', 'Dark mode' from 3 to unranked.");
        var many = new ArrayList<Moved>(two);
        for (var i = 0; i < 13; i++) {
            many.add(new Moved(SEARCH, null, 5 + i, "b", LOGIN, null));
        }
        says(
                new BacklogReprioritised(TEAM, many),
                "moved 15 stories in Team backlog, 'Export to CSV' from 17 to 1 above 'Log in', 'Dark mode' from 3 to "
                        + "unranked, 'Search' from unranked to 5 below 'Log in', and 12 more.");
    }

    @Test
    void tells_entering_and_leaving_without_a_rank() {
        says(new StoryRanked(TEAM, EXPORT, null, null, null, null), "put 'Export to CSV' into Team backlog, unranked.");
        says(
                new StoryRanked(TEAM, EXPORT, 1, "a", null, null),
                "put 'Export to CSV' at 1 in Team backlog, the only one ranked.");
        says(
                new StoryLeft(TEAM, EXPORT, "WITHDRAWN", null),
                "took 'Export to CSV' out of Team backlog, where it was unranked, because it was withdrawn.");
        says(
                new RoadmapItemRanked(ROADMAP, MOBILE, null, null, null, null),
                "put 'Mobile app' on the roadmap, unranked.");
        says(
                new RoadmapItemLeft(ROADMAP, MOBILE, "DROPPED", null),
                "took 'Mobile app' off the roadmap, where it was unranked, because it was dropped.");
    }

    @Test
    void says_backlog_once() {
        says(new BacklogOpened(TEAM, SHOP, "Backlog"), "opened the backlog.");
        says(new BacklogOpened(TEAM, SHOP, "Web Backlog"), "opened Web Backlog.");
        says(new BacklogOpened(TEAM, SHOP, "Backlogs"), "opened Backlogs backlog.");
    }

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
    void tells_roles_with_their_article_and_imports_with_their_number() {
        says(new RoleAssigned(SHOP, Samples.PERSON, "AUDITOR"), "made 91bc an Auditor of 'Shop'.");
        says(
                new HistoryImported(SHOP, Told.id("import"), "jira-csv", "9f", 1, 0),
                "imported 1 fact of jira-csv into 'Shop'.");
    }

    @Test
    void tells_times_no_more_exactly_than_they_were_meant() {
        says(added(timeframe("2026-01-01", "2026-06-30", "QUARTER"), null), "for Q1 2026 to Q2 2026.");
        says(added(timeframe("2026-03-01", "2026-03-31", "MONTH"), null), "for March 2026.");
        says(added(timeframe("2026-03-02", "2026-03-13", "DAY"), null), "for 2026-03-02 to 2026-03-13.");
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
    void tells_fields_of_another_tracker_with_names_for_ids() {
        says(
                new SourceFieldChanged(ROADMAP_ITEM, REPORTING, "timeframe", "a", null),
                "cleared the timeframe of 'Reporting', which was 'a'.");
        says(
                new SourceFieldChanged(STORY, EXPORT, "roadmapItemId", MOBILE.toString(), REPORTING.toString()),
                "changed the roadmap item of 'Export to CSV' from 'Mobile app' to 'Reporting'.");
        says(new SourceFieldChanged(STORY, EXPORT, "points", null, "5"), "set the points of 'Export to CSV' to '5'.");
        says(
                new ForeignFactRecorded(STORY, EXPORT, "Env", "Test", "Live"),
                "noted that 'Env' of 'Export to CSV' went from 'Test' to 'Live'.");
        says(new ForeignFactRecorded(STORY, EXPORT, "Note", null, "a\nb"), "as 'a b'.");
    }

    private static void says(Event event, String end) {
        assertThat(Sentence.of(Told.by(SHOP).recorded(event), NAMES)).endsWith(end);
    }

    private static Event moved(Moved moved) {
        return new BacklogReprioritised(TEAM, List.of(moved));
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
