package dev.backstory.command.imports.changelog;

import static dev.backstory.command.imports.changelog.Oracle.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.SharedData;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.json.Mutants;
import dev.backstory.command.imports.json.Sums;
import dev.backstory.command.imports.json.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JiraJsonRealDataTest {
    private static final Instant END = Instant.parse("2030-01-01T00:00:00Z");
    private static final long SPAN_SECONDS = 600L * 24 * 3600;
    private static final long SEED = 20260822;

    private byte[] file = new byte[0];
    private List<JsonNode> issues = List.of();

    @BeforeEach
    void open() throws IOException {
        file = Files.readAllBytes(SharedData.of("jira-json/bitovi-training.json"));
        issues = List.copyOf(new JsonMapper().readTree(file).values());
    }

    private Told told() {
        return Told.of(new JiraJson(), file, Wish.NONE);
    }

    @Test
    void ends_where_the_file_ends() {
        var told = told();
        assertThat(told.subjects()).hasSize(53);
        for (var issue : issues) {
            var id = issue.get("id").stringValue();
            var fields = issue.get("fields");
            var present = fields.get("Status").get("name").stringValue();
            assertThat(told.present(id, "status")).containsExactly(present);
            assertThat(told.at(id, "status", END)).isEqualTo(present);
            assertThat(told.at(id, dateField(issue, "end"), END)).isEqualTo(text(fields.get("Due date")));
            assertThat(told.at(id, dateField(issue, "start"), END)).isEqualTo(text(fields.get("Start date")));
            assertThat(told.at(id, "points", END)).isEqualTo(text(fields.get("Story points")));
            assertThat(told.present(id, "key")).containsExactly(issue.get("key").stringValue());
            assertThat(told.present(id, "order"))
                    .containsExactly(fields.get("Rank").stringValue());
            assertThat(told.changes(id, "created")).hasSize(1);
        }
    }

    @Test
    void stands_at_any_moment_as_the_changelog_says() {
        var told = told();
        var random = new Random(SEED);
        System.out.println("seed " + SEED);
        var moments = new ArrayList<Instant>();
        for (int i = 0; i < 300; i++) {
            moments.add(Instant.parse("2023-02-01T00:00:00Z")
                    .plusSeconds((long) (random.nextDouble() * SPAN_SECONDS))
                    .plusMillis(random.nextInt(1000)));
        }
        for (var issue : issues) {
            var id = issue.get("id").stringValue();
            var fields = issue.get("fields");
            var status = new Oracle(
                    issue,
                    Set.of("status"),
                    false,
                    fields.get("Status").get("name").stringValue());
            var due = new Oracle(issue, Set.of("duedate"), true, text(fields.get("Due date")));
            var start = new Oracle(issue, Set.of("Start date"), true, text(fields.get("Start date")));
            var points =
                    new Oracle(issue, Set.of("Story points", "Story Points"), false, text(fields.get("Story points")));
            for (var moment : moments) {
                assertThat(told.at(id, "status", moment)).isEqualTo(status.at(moment));
                assertThat(told.at(id, dateField(issue, "end"), moment)).isEqualTo(due.at(moment));
                assertThat(told.at(id, dateField(issue, "start"), moment)).isEqualTo(start.at(moment));
                assertThat(told.at(id, "points", moment)).isEqualTo(points.at(moment));
            }
        }
    }

    @Test
    void tells_every_change_with_its_time_and_author() {
        var told = told();
        long items = 0;
        for (var issue : issues) {
            var id = issue.get("id").stringValue();
            for (var history : issue.get("changelog").values()) {
                var at = Oracle.time(history);
                var author = history.get("author").get("displayName").stringValue();
                int size = history.get("items").size();
                assertThat(told.facts.stream()
                                .filter(fact -> fact.subject().equals(id) && at.equals(fact.at()))
                                .filter(fact -> author.equals(fact.author()))
                                .count())
                        .isGreaterThanOrEqualTo(size);
                items += size;
            }
        }
        assertThat(items).isEqualTo(1_699);
        assertThat(told.facts.stream()
                        .filter(fact -> fact.at() != null && !fact.field().equals("created"))
                        .count())
                .isGreaterThanOrEqualTo(1_699);
    }

    @Test
    void accounts_for_every_value() {
        var report = told().report();
        Sums.addUp(report);
        assertThat(report.cells().all()).isEqualTo(Sums.scalars(file));
        assertThat(report.read()).isEqualTo(53);
        assertThat(report.refused()).isEmpty();
        assertThat(report.unread())
                .anyMatch(unread -> unread.column().equals("fields.Status.self") && unread.values() == 53);
    }

    @Test
    void names_people_but_not_their_addresses() {
        for (var fact : told().facts) {
            assertThat(Objects.toString(fact.from()) + fact.to() + fact.author())
                    .doesNotContain("@example.org", "avatar");
        }
    }

    @Test
    void reads_or_refuses_it_however_damaged() {
        assertThat(Mutants.read(new JiraJson(), file, SEED, 10)).isPositive();
    }

    private static String dateField(JsonNode issue, String ours) {
        boolean isStory =
                issue.get("fields").get("Issue Type").get("name").stringValue().equals("Story");
        if (!isStory) return ours;
        return ours.equals("end") ? "Due date" : "Start date";
    }
}
