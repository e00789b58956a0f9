package dev.backstory.query.audit.sentence;

import static dev.backstory.events.SubjectType.STORY;
import static dev.backstory.query.audit.Samples.DARK;
import static dev.backstory.query.audit.Samples.EXPORT;
import static dev.backstory.query.audit.Samples.LOGIN;
import static dev.backstory.query.audit.Samples.NAMES;
import static dev.backstory.query.audit.Samples.SEARCH;
import static dev.backstory.query.audit.Samples.SHOP;
import static dev.backstory.query.audit.Samples.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Event;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.Moved;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.Rekeyed;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.storage.EventNames;
import dev.backstory.query.audit.Samples;
import dev.backstory.query.audit.Told;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {
    private static final Told OWNER = Told.by(SHOP);
    private static final Event MOVE =
            new BacklogReprioritised(TEAM, List.of(new Moved(EXPORT, 17, 3, "c", LOGIN, DARK)));

    @Test
    void says_who_in_which_role_did_what_and_why() {
        assertThat(told(OWNER.because("Renewal of our largest customer depends on it"), MOVE))
                .isEqualTo("Product Owner 7f3a moved 'Export to CSV' from 17 to 3 in Team backlog, above 'Dark mode': "
                        + "Renewal of our largest customer depends on it.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ProductCreated         | created the product 'Shop' with the key SHOP.
            ProductRenamed         | renamed the product 'Shop' to 'Store'.
            ProductArchived        | archived the product 'Shop'.
            RoleAssigned           | made 91bc a Product Owner of 'Shop'.
            RoleRevoked            | took the role of Product Owner in 'Shop' from 91bc.
            VisionSet              | set the vision of 'Shop' to 'Every shop online in a day'.
            StrategySet            | set the strategy of 'Shop', resting on 'Open at once'.
            GoalDefined            | defined the goal 'Double the shops' for 2026-12-31, measured by 'Active shops' reaching 2000.
            GoalRevised            | revised the goal 'Double the shops', removing its description, moving its date from 2026-12-31 to 2027-03-31 and no longer measuring it by any KPI.
            GoalAchieved           | declared the goal 'Double the shops' achieved.
            GoalAbandoned          | abandoned the goal 'Double the shops'.
            AllocationPolicySet    | set the allocation policy of 'Shop' to 20 % tech debt, 15 % bugs and 65 % features.
            BaselineNamed          | named position 48213 of 'Shop' as the baseline 'Plan for Q1'.
            BaselineApproved       | approved the baseline 'Plan for Q1' of 'Shop'.
            KpiDefined             | defined the KPI 'Active shops' (shops), to increase from 800 to 2000.
            KpiMeasured            | measured 'Active shops' as 950.5 on 2026-02-28, 12:00 UTC.
            HistoryImported        | imported 1742 facts of jira-csv into 'Shop', 53 of them inferred.
            RoadmapOpened          | opened the roadmap of 'Shop'.
            RoadmapItemRanked      | put 'Reporting' at 2 on the roadmap, below 'Mobile app'.
            RoadmapItemLeft        | took 'Reporting' off the roadmap, where it stood at 2, because it was shipped.
            RoadmapItemAdded       | added the feature 'Reporting' to the roadmap for Q1 2026.
            RoadmapItemRescheduled | rescheduled 'Reporting' from Q1 2026 to Q2 2026, 91 days later.
            RoadmapItemRevised     | revised 'Reporting': kind from feature to initiative, description added, lane from 'Data' to 'Insight'.
            RoadmapItemCommitted   | committed to 'Reporting'.
            RoadmapItemStarted     | started work on 'Reporting'.
            RoadmapItemShipped     | shipped 'Reporting'.
            RoadmapItemDropped     | dropped 'Reporting', which was in progress.
            RoadmapItemReopened    | reopened 'Reporting', which was dropped.
            RoadmapReprioritised   | moved 'Reporting' from 5 to 1 on the roadmap, above 'Mobile app'.
            LaunchPlanned          | planned the launch of 'Reporting' for 2026-04-01, with 2 steps, 1 mandatory.
            LaunchStepCompleted    | completed 'Train support' for the launch of 'Reporting'.
            Launched               | launched 'Reporting'.
            DependencyDeclared     | declared that 'Reporting' depends on 'Mobile app'.
            DependencyRemoved      | removed the dependency of 'Export to CSV' on 'Log in'.
            BacklogOpened          | opened Team backlog.
            StoryRanked            | put 'Export to CSV' at 17 in Team backlog, above 'Search'.
            StoryLeft              | took 'Export to CSV' out of Team backlog, where it stood at 3, because it was accepted.
            BacklogReprioritised   | moved 'Export to CSV' from 17 to 3 in Team backlog, above 'Dark mode'.
            StoryDefined           | defined the user story 'Export to CSV' for Team backlog as part of 'Reporting', with 2 acceptance criteria.
            StoryEstimated         | re-estimated 'Export to CSV' from 5 to 8 points.
            StoryRefined           | refined 'Export to CSV', changing its title from 'Export', its roadmap item from 'Mobile app' to 'Reporting' and its labels from none to 'data', adding 1 acceptance criterion, rewording 1 acceptance criterion.
            StoryMarkedReady       | marked 'Export to CSV' ready.
            StoryReadinessWithdrawn | took back that 'Export to CSV' was ready.
            StorySplit             | split 'Export to CSV' into 2 stories, of 5 and 3 points.
            StoryMoved             | moved 'Export to CSV' from Team backlog to Core backlog.
            StoryWithdrawn         | withdrew 'Export to CSV'.
            StoryBlocked           | marked 'Export to CSV' as blocked, for 91bc to see to it.
            StoryUnblocked         | marked 'Export to CSV' as no longer blocked.
            StoryStarted           | started 'Export to CSV'.
            StoryCompleted         | completed 'Export to CSV'.
            StoryAccepted          | accepted 'Export to CSV', which meets 2 acceptance criteria.
            StoryRejected          | rejected 'Export to CSV', which does not meet 1 acceptance criterion.
            SourceStatusChanged    | moved 'Export to CSV' from 'To Do' to 'Closed' (ACCEPTED).
            SourceFieldChanged     | renamed 'Export' to 'Export to CSV'.
            ForeignFactRecorded    | noted 'Environment' of 'Export to CSV' as 'Production'.
            """, quoteCharacter = '"')
    void tells_each_kind_of_event(String type, String predicate) {
        assertThat(told(OWNER, sample(type))).isEqualTo("Product Owner 7f3a " + predicate);
    }

    @Test
    void has_a_sample_of_every_event() {
        assertThat(Samples.all().stream().map(event -> EventNames.of(event.getClass())))
                .containsExactlyInAnyOrderElementsOf(EventNames.all().keySet());
    }

    @Test
    void says_that_nobody_decided_a_respacing() {
        var why = OWNER.because("Renewal");
        assertThat(told(why, sample("OrderRespaced")))
                .isEqualTo("Backstory respaced 1 order key of Team backlog; the order stayed as it was.");
        assertThat(told(why, sample("RoadmapOrderRespaced")))
                .isEqualTo("Backstory respaced 2 order keys of the roadmap; the order stayed as it was.");
        assertThat(told(why, new OrderRespaced(TEAM, List.of(new Rekeyed(LOGIN, "b"), new Rekeyed(DARK, "c")))))
                .contains("2 order keys");
    }

    @Test
    void names_every_role_in_which_it_was_done() {
        assertThat(told(OWNER.as("PRODUCT_OWNER", "PRODUCT_MANAGER"), MOVE))
                .startsWith("Product Manager and Product Owner 7f3a moved");
        assertThat(told(OWNER.as("ADMIN"), new ProductCreated(SHOP, "SHOP", "Shop", TEAM, false)))
                .startsWith("Administrator 7f3a created");
    }

    @Test
    void says_of_imported_history_whose_it_is_and_what_was_inferred() {
        var importer = OWNER.as("ADMIN");
        var done = new SourceStatusChanged(STORY, SEARCH, null, "Done", "DONE", null, "ACCEPTED");
        assertThat(told(importer.authoredIn("SHOP-12"), sample("StoryDefined")))
                .startsWith("Source author 7f3a defined the user story")
                .endsWith("acceptance criteria.");
        assertThat(told(importer.authoredIn("SHOP-12").asInferred(), sample("StoryDefined")))
                .startsWith("Source author 7f3a defined")
                .endsWith("acceptance criteria (inferred in part).");
        assertThat(told(importer.readIn("SHOP-12").asInferred(), done))
                .isEqualTo(
                        "Administrator 7f3a set the status of 'Search' to 'Done' (ACCEPTED) (inferred by the import).");
        assertThat(told(importer.readIn("SHOP-12"), sample("ForeignFactRecorded")))
                .isEqualTo("Administrator 7f3a noted 'Environment' of 'Export to CSV' as 'Production' (imported).");
        assertThat(told(importer.asInferred(), sample("ProductCreated")))
                .isEqualTo("Administrator 7f3a created the product 'Shop' with the key SHOP (inferred by the import).");
        assertThat(told(importer, sample("HistoryImported"))).startsWith("Administrator 7f3a imported 1742 facts");
    }

    @Test
    void names_people_as_the_directory_does_when_it_is_read() {
        var ann = Told.id("ann");
        var fact = new ForeignFactRecorded(STORY, EXPORT, "Assignee", null, ann.toString(), List.of(ann));
        var stored = told(OWNER.as("ADMIN").readIn("SHOP-12"), fact);
        assertThat(stored).contains(ann.toString());
        assertThat(Sentence.named(stored, List.of(ann), Map.of(ann, "Ann\nLee")))
                .isEqualTo("Administrator 7f3a noted 'Assignee' of 'Export to CSV' as 'Ann Lee' (imported).");
        assertThat(Sentence.named(stored, List.of(ann), Map.of()))
                .contains("as '" + ann.toString().substring(0, 4) + "'");
    }

    @Test
    void ends_as_the_rationale_does() {
        assertThat(told(OWNER.because("Why not?"), MOVE)).endsWith(": Why not?");
        assertThat(told(OWNER.because(" Two\n lines.\n"), MOVE)).endsWith(": Two lines.");
    }

    @Test
    void cuts_a_very_long_rationale() {
        var sentence = told(OWNER.because("word ".repeat(2000)), MOVE);
        assertThat(sentence).hasSizeLessThan(700).endsWith("word…");
        assertThat(told(OWNER.because("🦊".repeat(600)), MOVE)).endsWith("🦊…");
    }

    private static String told(Told told, Event event) {
        return Sentence.of(told.recorded(event), NAMES);
    }

    private static Event sample(String type) {
        return Samples.all().stream()
                .filter(event -> EventNames.of(event.getClass()).equals(type))
                .findFirst()
                .orElseThrow();
    }
}
