package dev.backstory.query.audit.sentence;

import static dev.backstory.query.audit.Samples.GROWTH;
import static dev.backstory.query.audit.Samples.LAUNCH;
import static dev.backstory.query.audit.Samples.MOBILE;
import static dev.backstory.query.audit.Samples.NAMES;
import static dev.backstory.query.audit.Samples.REPORTING;
import static dev.backstory.query.audit.Samples.ROADMAP;
import static dev.backstory.query.audit.Samples.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.Event;
import dev.backstory.events.LaunchPlan;
import dev.backstory.events.LaunchPlanned;
import dev.backstory.events.Moved;
import dev.backstory.events.Replaced;
import dev.backstory.events.RoadmapItemRevised;
import dev.backstory.events.RoadmapReprioritised;
import dev.backstory.query.audit.Told;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The corner cases of what can be told of the roadmap. */
class RoadmapPredicatesTest {
    @Test
    void tells_moves_on_the_roadmap() {
        says(
                new RoadmapReprioritised(ROADMAP, List.of(new Moved(REPORTING, 5, 1, "c", null, MOBILE))),
                "moved 'Reporting' from 5 to 1 on the roadmap, above 'Mobile app'.");
        says(
                new RoadmapReprioritised(
                        ROADMAP,
                        List.of(
                                new Moved(REPORTING, 5, 1, "c", null, MOBILE),
                                new Moved(MOBILE, 1, null, null, null, null))),
                "moved 2 items on the roadmap, 'Reporting' from 5 to 1 above 'Mobile app', 'Mobile app' from 1 to unranked.");
    }

    @Test
    void tells_a_new_title_as_a_renaming_and_more_as_a_revision() {
        says(
                new RoadmapItemRevised(REPORTING, null, new Replaced<>("Figures", "Reporting"), null, null, null),
                "renamed 'Figures' to 'Reporting'.");
        says(
                new RoadmapItemRevised(
                        REPORTING,
                        null,
                        new Replaced<>("Figures", "Reporting"),
                        new Replaced<>("Long", "Longer"),
                        new Replaced<>(List.of(), List.of(GROWTH)),
                        new Replaced<>("Data", null)),
                "revised 'Reporting': title from 'Figures' to 'Reporting', description reworded, goals from none to 'Double the shops', "
                        + "lane from 'Data' to nothing.");
        says(
                new RoadmapItemRevised(REPORTING, null, null, new Replaced<>("Long", null), null, null),
                "revised 'Reporting': description removed.");
    }

    @Test
    void tells_a_launch_that_is_planned_anew() {
        says(
                new LaunchPlanned(REPORTING, LAUNCH, plan(LocalDate.of(2026, 5, 1))),
                "changed the plan for the launch of 'Reporting', for 2026-05-01 in place of 2026-04-01.");
        says(
                new LaunchPlanned(REPORTING, LAUNCH, plan(null)),
                "changed the plan for the launch of 'Reporting', for no date in place of 2026-04-01.");
        says(new LaunchPlanned(REPORTING, null, plan(null)), "planned the launch of 'Reporting'.");
    }

    private static LaunchPlan plan(@Nullable LocalDate date) {
        return new LaunchPlan(List.of(), List.of(), null, date, List.of());
    }

    private static void says(Event event, String end) {
        assertThat(Sentence.of(Told.by(SHOP).recorded(event), NAMES)).endsWith(end);
    }
}
