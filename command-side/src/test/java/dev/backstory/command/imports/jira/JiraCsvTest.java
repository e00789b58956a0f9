package dev.backstory.command.imports.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.Narrative;
import dev.backstory.command.imports.Report;
import dev.backstory.command.imports.SourceItem;
import dev.backstory.command.imports.SourceStory;
import dev.backstory.command.imports.StatusCategory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JiraCsvTest {
    @Test
    void reads_a_story_with_all_its_fields() {
        var story = Csv.read(
                        "Summary,Issue key,Issue id,Issue Type,Status,Creator,Created,Resolved,Labels,Labels,Description,"
                                + "Custom field (Rank),Custom field (Story Points),Custom field (Acceptance Criteria)",
                        " Log in ,AB-1,100,Story,In Progress,ann,28/Jun/16 9:27 PM,,web,login sso,"
                                + "\"As a guest, I want to log in so that I can buy.\",0|i0000e:ob,5.0,\"* right password\n* wrong one\"")
                .stories()
                .getFirst();
        var facts = story.facts();
        assertThat(facts.title()).isEqualTo("Log in");
        assertThat(facts.line()).isEqualTo(2);
        assertThat(facts.points()).isEqualTo(new BigDecimal("5"));
        assertThat(facts.rank()).isEqualTo("0|i0000e:ob");
        assertThat(facts.created()).isEqualTo(Instant.parse("2016-06-28T21:27:00Z"));
        assertThat(facts.author()).isEqualTo("ann");
        assertThat(facts.category()).isEqualTo(StatusCategory.IN_PROGRESS);
        assertThat(facts.inferred()).containsExactlyInAnyOrder("zone", "narrative");
        assertThat(story.kind()).isEqualTo(SourceStory.Kind.USER_STORY);
        assertThat(story.labels()).containsExactly("web", "login", "sso");
        assertThat(story.criteria()).containsExactly("right password", "wrong one");
        assertThat(story.narrative()).isEqualTo(new Narrative("guest", "log in", "I can buy"));
        assertThat(Csv.foreign(facts)).containsOnlyKeys("Description");
    }

    @Test
    void of_very_many_refused_rows_the_first_are_named_and_all_are_counted() {
        var lines = Stream.concat(
                        Stream.of("Summary,Issue key", "Pay,AB-1"),
                        Stream.generate(() -> "x").limit(10_500))
                .toArray(String[]::new);
        var report = Csv.read(lines).report();
        assertThat(report.refused()).hasSize(10_000);
        assertThat(report.rowsRefused()).isEqualTo(10_500);
        assertThat(report.rows()).isEqualTo(10_501);
        var account = new Account();
        account.add(report);
        assertThat(account.rows()).isEqualTo(10_501);
        assertThat(account.report(0).notes())
                .contains("Refused rows beyond the first 10,000, which are counted only: 500.");
    }

    @Test
    void an_epic_is_a_feature_with_its_timeframe_and_its_stories() {
        var history = Csv.read(
                "Summary,Issue key,Issue id,Parent,Issue Type,Due Date,Start date,Custom field (Epic Name)",
                "A,AB-1,1,3,Story,,,",
                "B,AB-2,2,1,Sub-task,2024-03-01,,",
                "Shop,AB-3,3,,Epic,31.12.24,2024-10-01,Shop",
                "C,AB-4,4,99,Story,,,");
        var item = history.items().getFirst();
        assertThat(item.kind()).isEqualTo(SourceItem.Kind.FEATURE);
        assertThat(item.start()).isEqualTo(LocalDate.of(2024, 10, 1));
        assertThat(item.end()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(Csv.foreign(item.facts())).isEmpty();
        assertThat(history.stories()).extracting(SourceStory::itemKey).containsExactly("AB-3", null, null);
        assertThat(Csv.foreign(history.stories().get(1).facts()))
                .containsEntry("Parent", List.of("1"))
                .containsEntry("Due Date", List.of("2024-03-01"));
        assertThat(history.report().notes())
                .anyMatch(note -> note.contains("an epic or a parent") && note.endsWith("1."));
    }

    @Test
    void names_every_unread_column_with_its_values() {
        var history =
                Csv.read("Summary,Issue key,Votes,Watchers,Watchers,,Colour", "A,AB-1,3,ann,bob,x,", "B,AB-2,,ann,,,");
        assertThat(history.report().unread())
                .containsExactly(
                        new Report.Unread("Votes", 1),
                        new Report.Unread("Watchers", 3),
                        new Report.Unread("(column 6, unnamed)", 1),
                        new Report.Unread("Colour", 0));
    }

    @Test
    void keeps_what_has_no_field_of_ours_verbatim() {
        var story = Csv.read(
                        "Summary,Issue key,Priority,Sprint,Sprint,Comment,Outward issue link (Blocks),Custom field (Team)",
                        "A,AB-1,High,S1,S2,\" two\nlines \",AB-9,red")
                .stories()
                .getFirst();
        assertThat(Csv.foreign(story.facts()))
                .containsEntry("Sprint", List.of("S1", "S2"))
                .containsEntry("Comment", List.of(" two\nlines "))
                .containsOnlyKeys(
                        "Priority", "Sprint", "Comment", "Outward issue link (Blocks)", "Custom field (Team)");
    }

    @Test
    void refuses_rows_without_key_or_title_and_keys_that_repeat() {
        var report = Csv.read(
                        "Summary,Issue key,Status",
                        "A,AB-1,Done",
                        "\"only\na title\",,",
                        " ,AB-2,Done",
                        "B,AB-1,Done",
                        ",,")
                .report();
        assertThat(report.rows()).isEqualTo(4);
        assertThat(report.refused()).extracting(Report.Refused::line).containsExactly(3L, 5L, 6L);
        assertThat(report.refused())
                .extracting(Report.Refused::reason)
                .containsExactly(
                        "There is no issue key in the row that begins with 'only a title'.",
                        "The issue 'AB-2' has no title.",
                        "The issue 'AB-1' was already read from line 2.");
    }

    @Test
    void reads_one_project_of_several() {
        var file = "Summary,Issue key\nA,AB-1\nB,CD-1\n".getBytes(StandardCharsets.UTF_8);
        var history = Csv.read(file, "CD");
        assertThat(history.stories()).extracting(SourceStory::key).containsExactly("CD-1");
        assertThat(history.report().elsewhere()).isEqualTo(1);
        assertThat(history.report().refused()).isEmpty();
    }

    @Test
    void marks_what_it_had_to_infer() {
        var history = Csv.read(
                "Summary,Issue key,Issue Type,Status,Resolution", "A,AB-1,Gizmo,Zork,Fixed", "B,AB-2,Bug,Zork,");
        var first = history.stories().getFirst().facts();
        assertThat(first.inferred()).containsExactlyInAnyOrder("kind", "category", "created", "rank");
        assertThat(first.category()).isEqualTo(StatusCategory.DONE);
        assertThat(Csv.foreign(first)).containsEntry("Issue Type", List.of("Gizmo"));
        assertThat(history.stories().getLast().facts().category()).isEqualTo(StatusCategory.TO_DO);
        assertThat(history.report().inferred()).isEqualTo(7);
    }

    @Test
    void a_status_category_column_goes_before_the_word() {
        var story = Csv.read("Summary,Issue key,Status,Status Category", "A,AB-1,Open,Done")
                .stories()
                .getFirst();
        assertThat(story.facts().category()).isEqualTo(StatusCategory.DONE);
        assertThat(story.facts().inferred()).doesNotContain("category");
    }

    @Test
    void decides_the_order_of_day_and_month_by_the_file_or_not_at_all() {
        var told = Csv.read("Summary,Issue key,Created,Updated", "A,AB-1,03/04/2024,05/06/2024", "B,AB-2,13/04/2024,");
        assertThat(told.stories().getFirst().facts().created()).isEqualTo(Instant.parse("2024-04-03T00:00:00Z"));
        assertThat(told.stories().getFirst().facts().updated()).isEqualTo(Instant.parse("2024-06-05T00:00:00Z"));
        var untold = Csv.read("Summary,Issue key,Created", "A,AB-1,03/04/2024")
                .stories()
                .getFirst();
        assertThat(untold.facts().created()).isNull();
        assertThat(Csv.foreign(untold.facts())).containsEntry("Created", List.of("03/04/2024"));
    }
}
