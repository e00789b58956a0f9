package dev.backstory.command.imports.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.Head;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.json.Mutants;
import dev.backstory.command.imports.json.Sums;
import dev.backstory.command.imports.json.Told;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JiraJsonTest {
    private static final Instant START = Instant.parse("2024-01-01T09:00:00Z");
    private static final Instant END = Instant.parse("2025-01-01T00:00:00Z");

    @Test
    void tells_how_an_issue_came_to_be_and_how_it_stands() {
        var told = Told.of(new JiraJson(), Issues.PAGE);
        assertThat(told.of("1", "created"))
                .containsExactly(new Fact("1", "created", null, "USER_STORY", START, "Ada", List.of(), null, false, 2));
        assertThat(told.of("2", "created").map(Fact::to)).containsExactly("FEATURE");
        assertThat(told.present("1", "title")).containsExactly("Log in");
        assertThat(told.present("1", "key")).containsExactly("NEW-7");
        assertThat(told.present("1", "points")).containsExactly("5");
        assertThat(told.present("1", "parent")).containsExactly("2");
        assertThat(told.present("1", "order")).containsExactly("0|i0001:");
        assertThat(told.present("1", "Due date")).containsExactly("2024-03-01");
        assertThat(told.present("1", "Fix Version")).containsExactly("1.0");
        assertThat(told.present("1", "Team colour")).containsExactly("Blue");
        assertThat(told.present("1", "asA")).containsExactly("visitor");
        assertThat(told.present("2", "end")).containsExactly("2024-06-30");
        assertThat(told.of("1", "Assignee").flatMap(fact -> fact.people().stream()))
                .containsOnly("Bo");
        assertThat(told.categories)
                .containsEntry("Done", StatusCategory.DONE)
                .containsEntry("Complete", StatusCategory.DONE)
                .containsEntry("Open", StatusCategory.TO_DO);
    }

    @Test
    void tells_what_it_was_before() {
        var told = Told.of(new JiraJson(), Issues.PAGE);
        assertThat(told.at("1", "title", START)).isEqualTo("Sign in");
        assertThat(told.at("1", "status", START)).isEqualTo("Open");
        assertThat(told.at("1", "points", START)).isEqualTo("3");
        assertThat(told.at("1", "key", START)).isEqualTo("OLD-3");
        assertThat(told.at("1", "Story point estimate", START)).isNull();
        assertThat(told.allAt("1", "label", START)).containsExactly("a", "c");
        assertThat(told.allAt("1", "label", END)).containsExactly("b");
        assertThat(told.changes("1", "parent")).hasSize(1);
        assertThat(told.changes("1", "Epic Link")).hasSize(1);
        assertThat(told.changes("1", "Rank").getFirst().to()).isEqualTo("Ranked higher");
    }

    @Test
    void reports_times_that_run_backwards_and_puts_them_in_order() {
        var told = Told.of(new JiraJson(), Issues.PAGE);
        assertThat(told.report().notes()).anyMatch(note -> note.startsWith("Changes whose times run backwards"));
        var times = told.facts.stream()
                .filter(fact -> fact.subject().equals("1") && fact.at() != null)
                .map(Fact::at)
                .toList();
        assertThat(times).isSorted();
    }

    @Test
    void accounts_for_every_value_of_a_page() {
        var report = Told.of(new JiraJson(), Issues.PAGE).report();
        Sums.addUp(report);
        assertThat(report.cells().all()).isEqualTo(Sums.scalars(Issues.PAGE.getBytes(StandardCharsets.UTF_8)));
        assertThat(report.unread().stream().map(unread -> unread.column()))
                .contains("fields.watches.self", "fields.creator.emailAddress", "maxResults");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takes_changes_that_stand_apart_from_their_issues(boolean isBefore) {
        var told = Told.of(new JiraJson(), isBefore ? Issues.BULK + Issues.PAGE : Issues.PAGE + Issues.BULK);
        assertThat(told.at("2", "points", START)).isEqualTo("13");
        assertThat(told.changes("2", "end")).hasSize(1);
        assertThat(told.at("2", "end", START)).isEqualTo("2024-05-31");
        var report = told.report();
        Sums.addUp(report);
        assertThat(report.read()).isEqualTo(2);
        assertThat(report.refused()).hasSize(1);
        assertThat(report.notes()).anyMatch(note -> note.contains("twice"));
    }

    @Test
    void reads_a_document_as_plain_text_and_an_unknown_type_as_a_story() {
        var told = Told.of(new JiraJson(), Issues.DOCUMENT);
        assertThat(told.present("9", "description")).containsExactly("Hello world\n* one\n* two");
        assertThat(told.of("9", "created").findFirst().orElseThrow().inferred()).isTrue();
        assertThat(told.present("9", "Issue Type")).containsExactly("Gizmo");
    }

    @Test
    void reads_an_issue_once_and_only_those_that_are_wanted() {
        var twice = Told.of(new JiraJson(), Issues.PAGE + Issues.PAGE).report();
        Sums.addUp(twice);
        assertThat(twice.read()).isEqualTo(2);
        assertThat(twice.refused()).hasSize(2);
        var both = (Issues.PAGE + Issues.DOCUMENT).getBytes(StandardCharsets.UTF_8);
        var wanted = Told.of(new JiraJson(), both, new Wish("A", Map.of(), null));
        assertThat(wanted.subjects()).containsExactly("9");
        assertThat(wanted.report().elsewhere()).isEqualTo(2);
        Sums.addUp(wanted.report());
    }

    @Test
    void reads_a_field_as_whoever_imports_says() {
        var wish = new Wish(null, Map.of("Team colour", "lane"), null);
        var told = Told.of(new JiraJson(), Issues.PAGE.getBytes(StandardCharsets.UTF_8), wish);
        assertThat(told.present("1", "lane")).containsExactly("Blue");
    }

    @Test
    void refuses_what_is_no_such_file() {
        assertThat(new JiraJson().recognises(new Head(Issues.PAGE, List.of()))).isTrue();
        assertThat(new JiraJson().recognises(new Head("{\"cards\":[]}", List.of())))
                .isFalse();
        for (var file :
                List.of("", "  ", "Issue key,Summary", "{}", "[1,2]", "{\"issues\":[{\"key\":", "{\"fields\":{}}")) {
            assertThatThrownBy(() -> Told.of(new JiraJson(), file))
                    .as(file)
                    .isInstanceOf(NotThisFormat.class)
                    .hasMessageEndingWith(".");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void reads_or_refuses_files_however_damaged(long seed) {
        var sound = (Issues.PAGE + Issues.BULK + Issues.DOCUMENT).getBytes(StandardCharsets.UTF_8);
        assertThat(Mutants.read(new JiraJson(), sound, seed, 300)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void accounts_for_every_value_of_odd_files(long seed) {
        var sound = "[%s,%s]".formatted(Issues.PAGE, Issues.BULK).getBytes(StandardCharsets.UTF_8);
        assertThat(Mutants.readOdd(new JiraJson(), sound, seed, 300)).isGreaterThan(100);
    }
}
