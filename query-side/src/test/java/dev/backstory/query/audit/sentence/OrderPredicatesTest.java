package dev.backstory.query.audit.sentence;

import static dev.backstory.query.audit.Samples.DARK;
import static dev.backstory.query.audit.Samples.EXPORT;
import static dev.backstory.query.audit.Samples.LOGIN;
import static dev.backstory.query.audit.Samples.MOBILE;
import static dev.backstory.query.audit.Samples.NAMES;
import static dev.backstory.query.audit.Samples.ROADMAP;
import static dev.backstory.query.audit.Samples.SEARCH;
import static dev.backstory.query.audit.Samples.SHOP;
import static dev.backstory.query.audit.Samples.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Event;
import dev.backstory.events.Moved;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import dev.backstory.query.audit.Told;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The corner cases of what can be told of an order. */
class OrderPredicatesTest {
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

    private static void says(Event event, String end) {
        assertThat(Sentence.of(Told.by(SHOP).recorded(event), NAMES)).endsWith(end);
    }

    private static Event moved(Moved moved) {
        return new BacklogReprioritised(TEAM, List.of(moved));
    }
}
