package dev.backstory.command.imports.github;

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

class GithubJsonTest {
    private static final Instant START = Instant.parse("2024-01-01T10:00:00Z");
    private static final Instant END = Instant.parse("2025-01-01T00:00:00Z");
    private static final String RAW = """
            {"type":"issue","issue":{"id":900,"number":7,"repository_url":"https://api.github.com/repos/acme/shop","state":"closed",
              "state_reason":"not_planned","title":"Pay by card","body":"As a buyer, I want to pay by card.","user":{"login":"ada","type":"User"},
              "labels":[{"id":1,"name":"Bug","color":"d00"}],"assignees":[{"login":"bo"}],"locked":true,"active_lock_reason":"resolved",
              "milestone":{"title":"2.0","number":2},"comments":1,"created_at":"2024-01-01T10:00:00Z","closed_at":"2024-01-09T10:00:00Z"},
             "events":[
              {"event":"labeled","created_at":"2024-01-01T10:00:00Z","actor":{"login":"ada"},"label":{"name":"Bug","color":"d00"}},
              {"event":"labeled","created_at":"2024-01-02T10:00:00Z","actor":{"login":"ada"},"label":{"name":"ux"}},
              {"event":"commented","created_at":"2024-01-02T11:00:00Z","actor":{"login":"bo"},"body":"Why?"},
              {"event":"milestoned","created_at":"2024-01-03T10:00:00Z","actor":{"login":"ada"},"milestone":{"title":"1.0"}},
              {"event":"renamed","created_at":"2024-01-04T10:00:00Z","actor":null,"rename":{"from":"Pay","to":"Pay by card"}},
              {"event":"closed","created_at":"2024-01-05T10:00:00Z","actor":{"login":"bo"}},
              {"event":"reopened","created_at":"2024-01-06T10:00:00Z","actor":{"login":"bo"}},
              {"event":"unlabeled","created_at":"2024-01-07T10:00:00Z","actor":{"login":"ada"},"label":{"name":"ux"}},
              {"event":"demilestoned","created_at":"2024-01-07T10:00:00Z","actor":{"login":"ada"},"milestone":{"title":"1.0"}},
              {"event":"milestoned","created_at":"2024-01-07T10:00:00Z","actor":{"login":"ada"},"milestone":{"title":"2.0"}},
              {"event":"assigned","created_at":"2024-01-08T10:00:00Z","actor":{"login":"ada"},"assignee":{"login":"bo"}},
              {"event":"pinned","created_at":"2024-01-08T11:00:00Z","actor":{"login":"ada"}},
              {"event":"closed","created_at":"2024-01-09T10:00:00Z","actor":{"login":"ada"}},
              {"event":"locked","created_at":"2024-01-10T10:00:00Z","actor":{"login":"ada"},"lock_reason":"resolved"}]}
            """;
    private static final String SLIM = """
            {"type":"issue","number":8,"title":"Slow","state":"open","user":"cy","created_at":"2024-02-01T10:00:00Z","labels":["help"],"assignees":[],"milestone":"2.0","body":"x","events":[{"event":"labeled","id":1,"actor":"cy","created_at":"2024-02-02T10:00:00Z","label":"help"}]}
            {"type":"pull","number":9,"title":"Fix","state":"closed","user":"cy","created_at":"2024-02-01T10:00:00Z","merged_at":"2024-02-03T10:00:00Z","events":[]}
            """;

    @Test
    void tells_how_an_issue_came_to_be_and_how_it_stands() {
        var told = Told.of(new GithubJson(), RAW);
        assertThat(told.of("900", "created"))
                .containsExactly(new Fact("900", "created", null, "BUG", START, "ada", List.of(), null, true, 1));
        assertThat(told.present("900", "key")).containsExactly("acme/shop#7");
        assertThat(told.present("900", "title")).containsExactly("Pay by card");
        assertThat(told.present("900", "status")).containsExactly("closed as not planned");
        assertThat(told.present("900", "label")).containsExactly("Bug");
        assertThat(told.present("900", "Milestone")).containsExactly("2.0");
        assertThat(told.present("900", "Assignee")).containsExactly("bo");
        assertThat(told.present("900", "Locked")).containsExactly("resolved");
        assertThat(told.present("900", "iWant")).containsExactly("pay by card");
        assertThat(told.categories)
                .containsEntry("open", StatusCategory.TO_DO)
                .containsEntry("closed as not planned", StatusCategory.DONE);
    }

    @Test
    void tells_what_happened() {
        var told = Told.of(new GithubJson(), RAW);
        assertThat(told.changes("900", "status").stream().map(Fact::to))
                .containsExactly("closed", "open", "closed as not planned");
        assertThat(told.at("900", "title", START)).isEqualTo("Pay");
        assertThat(told.allAt("900", "label", Instant.parse("2024-01-03T00:00:00Z")))
                .containsExactly("Bug", "ux");
        assertThat(told.allAt("900", "label", START.minusSeconds(1))).isEmpty();
        assertThat(told.at("900", "Milestone", Instant.parse("2024-01-04T00:00:00Z")))
                .isEqualTo("1.0");
        assertThat(told.at("900", "Milestone", END)).isEqualTo("2.0");
        assertThat(told.changes("900", "Assignee").getFirst().people()).containsExactly("bo");
        assertThat(told.changes("900", "Event").getFirst().to()).isEqualTo("pinned");
        assertThat(told.report().unread()).anyMatch(unread -> unread.column().equals("events.body"));
    }

    @Test
    void takes_the_slim_form_and_leaves_pull_requests_out() {
        var told = Told.of(new GithubJson(), RAW + SLIM);
        assertThat(told.subjects()).containsExactly("#8", "900");
        assertThat(told.present("#8", "key")).containsExactly("#8");
        assertThat(told.changes("#8", "label").getFirst().author()).isEqualTo("cy");
        var report = told.report();
        Sums.addUp(report);
        assertThat(report.read()).isEqualTo(2);
        assertThat(report.elsewhere()).isEqualTo(1);
    }

    @Test
    void takes_lists_and_one_repository_of_several_and_each_issue_once() {
        var file =
                "[%s,%s]".formatted(RAW, SLIM.lines().findFirst().orElseThrow()).getBytes(StandardCharsets.UTF_8);
        var told = Told.of(new GithubJson(), file, new Wish("shop", Map.of("Milestone", "target"), null));
        assertThat(told.subjects()).containsExactly("900");
        assertThat(told.present("900", "target")).containsExactly("2.0");
        assertThat(told.report().cells().all()).isEqualTo(Sums.scalars(file));
        var twice = Told.of(new GithubJson(), RAW + RAW).report();
        assertThat(twice.refused()).hasSize(1);
    }

    @Test
    void closes_what_no_event_closed_when_the_issue_says_so() {
        var told = Told.of(new GithubJson(), """
                {"number":1,"title":"x","state":"closed","created_at":"2024-01-01T00:00:00Z","closed_at":"2024-01-02T00:00:00Z",
                 "closed_by":{"login":"ada"},"events":[]}""");
        var closed = told.changes("#1", "status").getFirst();
        assertThat(closed.to()).isEqualTo("closed");
        assertThat(closed.author()).isEqualTo("ada");
    }

    @Test
    void refuses_what_is_no_such_file() {
        assertThat(new GithubJson().recognises(new Head(RAW, List.of()))).isTrue();
        assertThat(new GithubJson().recognises(new Head(SLIM, List.of()))).isTrue();
        for (var file : List.of("", "{}", "[]", "[1]", "{\"number\":1", "number,title\n1,x")) {
            assertThatThrownBy(() -> Told.of(new GithubJson(), file))
                    .as(file)
                    .isInstanceOf(NotThisFormat.class)
                    .hasMessageEndingWith(".");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void reads_or_refuses_files_however_damaged(long seed) {
        assertThat(Mutants.read(new GithubJson(), (RAW + SLIM).getBytes(StandardCharsets.UTF_8), seed, 300))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void accounts_for_every_value_of_odd_files(long seed) {
        var sound =
                "[%s,%s]".formatted(RAW, SLIM.lines().findFirst().orElseThrow()).getBytes(StandardCharsets.UTF_8);
        assertThat(Mutants.readOdd(new GithubJson(), sound, seed, 300)).isGreaterThan(100);
    }
}
