package dev.backstory.command.imports.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.SharedData;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.json.Mutants;
import dev.backstory.command.imports.json.Sums;
import dev.backstory.command.imports.json.Told;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GithubJsonRealDataTest {
    private static final Instant BEGIN = Instant.parse("2020-06-01T00:00:00Z");
    private static final Instant END = Instant.parse("2030-01-01T00:00:00Z");
    private static final double SPAN_SECONDS = 6.2 * 365 * 24 * 3600;
    private static final long SEED = 20260823;

    private final List<JsonNode> records = new ArrayList<>();
    private byte[] file = new byte[0];

    @BeforeEach
    void open() throws IOException {
        var all = new ByteArrayOutputStream();
        try (var files = Files.list(SharedData.of("github/raw-sample"))) {
            for (var each : files.sorted().toList()) {
                all.write(Files.readAllBytes(each));
                all.write('\n');
                records.add(new JsonMapper().readTree(each));
            }
        }
        file = all.toByteArray();
    }

    @Test
    void stands_at_any_moment_as_its_events_say() {
        var told = Told.of(new GithubJson(), file, Wish.NONE);
        var random = new Random(SEED);
        System.out.println("seed " + SEED);
        int renamed = 0;
        for (var record : records) {
            var id = record.get("issue").get("id").asString();
            boolean areLabelsTold = labels(record, END).equals(present(record));
            if (!areLabelsTold) renamed++;
            for (int i = 0; i < 300; i++) {
                var at = BEGIN.plusSeconds((long) (random.nextDouble() * SPAN_SECONDS));
                if (areLabelsTold) {
                    assertThat(told.allAt(id, "label", at)).isEqualTo(labels(record, at));
                }
                assertThat(String.valueOf(told.at(id, "status", at)).startsWith("closed"))
                        .isEqualTo(isClosed(record, at));
                assertThat(told.at(id, "title", at)).isEqualTo(title(record, at));
                assertThat(told.at(id, "Milestone", at)).isEqualTo(milestone(record, at));
            }
        }
        System.out.println("issues whose labels were renamed: " + renamed);
        assertThat(renamed).isLessThan(3);
    }

    @Test
    void ends_where_the_issues_end() {
        var told = Told.of(new GithubJson(), file, Wish.NONE);
        assertThat(told.subjects()).hasSize(30);
        for (var record : records) {
            var issue = record.get("issue");
            var id = issue.get("id").asString();
            var status = told.at(id, "status", END);
            assertThat(status).isEqualTo(told.present(id, "status").getFirst());
            assertThat(String.valueOf(status)).startsWith(issue.get("state").stringValue());
            assertThat(new TreeSet<>(told.present(id, "label"))).isEqualTo(present(record));
            assertThat(told.present(id, "title"))
                    .containsExactly(issue.get("title").stringValue());
        }
    }

    @Test
    void accounts_for_every_value() {
        var report = Told.of(new GithubJson(), file, Wish.NONE).report();
        Sums.addUp(report);
        assertThat(report.cells().all())
                .isEqualTo(records.stream().mapToLong(Sums::scalars).sum());
        assertThat(report.read()).isEqualTo(30);
    }

    @Test
    void reads_or_refuses_it_however_damaged() {
        assertThat(Mutants.read(new GithubJson(), file, SEED, 10)).isPositive();
    }

    private static Set<String> present(JsonNode record) {
        var labels = new TreeSet<String>();
        record.get("issue")
                .get("labels")
                .values()
                .forEach(label -> labels.add(label.get("name").stringValue()));
        return labels;
    }

    private static List<JsonNode> events(JsonNode record, Instant until) {
        return record.get("events").values().stream()
                .filter(event -> event.hasNonNull("created_at"))
                .filter(event ->
                        !Instant.parse(event.get("created_at").stringValue()).isAfter(until))
                .toList();
    }

    private static Set<String> labels(JsonNode record, Instant at) {
        var labels = new TreeSet<String>();
        for (var event : events(record, at)) {
            switch (event.get("event").stringValue()) {
                case "labeled" -> labels.add(event.get("label").get("name").stringValue());
                case "unlabeled" -> labels.remove(event.get("label").get("name").stringValue());
                default -> {}
            }
        }
        return labels;
    }

    private static boolean isClosed(JsonNode record, Instant at) {
        boolean isClosed = false;
        for (var event : events(record, at)) {
            var name = event.get("event").stringValue();
            if (name.equals("closed")) isClosed = true;
            if (name.equals("reopened")) isClosed = false;
        }
        return isClosed;
    }

    private static String title(JsonNode record, Instant at) {
        var title = record.get("issue").get("title").stringValue();
        for (var event : events(record, END).reversed()) {
            boolean isLater =
                    Instant.parse(event.get("created_at").stringValue()).isAfter(at);
            if (event.get("event").stringValue().equals("renamed") && isLater) {
                title = event.get("rename").get("from").stringValue();
            }
        }
        return title;
    }

    private static @Nullable String milestone(JsonNode record, Instant at) {
        String milestone = null;
        for (var event : events(record, at)) {
            var name = event.get("event").stringValue();
            if (name.equals("milestoned"))
                milestone = event.get("milestone").get("title").stringValue();
            if (name.equals("demilestoned")) milestone = null;
        }
        return milestone;
    }
}
