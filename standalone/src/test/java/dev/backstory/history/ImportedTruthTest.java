package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real history of 53 issues, as its changelogs have it, is what the views say at any moment. */
class ImportedTruthTest {
    private static final long SEED = 53;
    private static final int MOMENTS = 300;

    private final Whole whole = Whole.get();

    @Test
    void status_dates_and_points_are_at_any_moment_what_the_changelog_says() throws IOException {
        var file = Files.readAllBytes(Shared.data("jira-json").resolve("bitovi-training.json"));
        var issues = new ArrayList<JiraTruth>();
        JsonMapper.builder().build().readTree(file).forEach(issue -> issues.add(new JiraTruth(issue)));
        var imported = Imported.of(whole, "TRUTH", file);
        Invariants.checkProduct(whole.events(imported.product()));
        var last = Instant.parse("2024-09-22T12:00:00Z");
        check(issues, imported.product(), last);
        var first =
                issues.stream().map(JiraTruth::created).min(Instant::compareTo).orElseThrow();
        var random = new Random(SEED);
        System.out.println("seed " + SEED);
        for (int i = 0; i < MOMENTS; i++) {
            var span = last.getEpochSecond() - first.getEpochSecond();
            check(issues, imported.product(), first.plusSeconds((long) (random.nextDouble() * span)));
        }
        everyChangeIsTold(issues, imported.product());
    }

    @Test
    void every_view_of_it_is_what_folding_gives() throws IOException {
        var file = Files.readAllBytes(Shared.data("jira-json").resolve("bitovi-training.json"));
        var imported = Imported.of(whole, "TRUTHS", file);
        new Views(whole, imported.product(), whole.person(0)).someAt(new Dice(1), 6);
    }

    private void check(List<JiraTruth> issues, UUID product, Instant moment) {
        var shown = shown(product, moment);
        for (var issue : issues) {
            if (issue.created().isAfter(moment)) {
                continue;
            }
            var entry = shown.get(issue.key());
            assertThat(entry).as("%s at %s", issue.key(), moment).isNotNull();
            var as = issue.key() + " at " + moment;
            assertThat(entry.path("sourceStatus").asString())
                    .as(as)
                    .isEqualTo(issue.at(List.of("status"), issue.now("Status"), moment));
            var points = issue.at(List.of("Story Points", "Story points"), issue.now("Story points"), moment);
            assertThat(number(entry.path("points"))).as(as).isEqualTo(points == null ? null : number(points));
            if (entry.has("timeframe")) {
                var frame = entry.path("timeframe");
                assertThat(text(frame.path("end")))
                        .as(as)
                        .isEqualTo(issue.at(List.of("duedate"), issue.now("Due date"), moment));
                assertThat(text(frame.path("start")))
                        .as(as)
                        .isEqualTo(issue.at(List.of("Start date"), issue.now("Start date"), moment));
            }
        }
    }

    /** Items and stories by their keys there. */
    private Map<String, JsonNode> shown(UUID product, Instant moment) {
        var shown = new HashMap<String, JsonNode>();
        for (var view : List.of("roadmap", "stories")) {
            var answer = whole.client()
                    .whole(
                            whole.person(0),
                            product,
                            "/" + view + (view.equals("roadmap") ? "?" : "?limit=500&") + "asOf=" + moment);
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
            for (var list : List.of("items", "stories", "unranked")) {
                answer.body()
                        .path(list)
                        .forEach(entry -> shown.put(entry.path("sourceKey").asString(), entry));
            }
        }
        return shown;
    }

    private void everyChangeIsTold(List<JiraTruth> issues, UUID product) {
        var reference = new HashMap<UUID, String>();
        var told = new HashMap<String, Integer>();
        for (var recorded : whole.events(product)) {
            var source = recorded.provenance().source();
            if (source != null) {
                reference.put(recorded.aggregateId(), source.reference());
            }
        }
        var audit = whole.client()
                .whole(whole.person(0), product, "/audit?limit=500&order=asc")
                .body();
        for (var entry : audit.path("entries")) {
            var key = reference.get(
                    UUID.fromString(entry.path("subject").path("id").asString()));
            told.merge(key + "/" + Instant.parse(entry.path("at").asString()), 1, Integer::sum);
        }
        var changes = 0;
        var untold = new ArrayList<String>();
        for (var issue : issues) {
            var said = new HashMap<Instant, Integer>();
            issue.changes().forEach(change -> said.merge(change.at(), 1, Integer::sum));
            changes += issue.changes().size();
            said.forEach((at, number) -> {
                if (told.getOrDefault(issue.key() + "/" + at, 0) < number) {
                    untold.add(issue.key() + "/" + at + " " + number);
                }
            });
        }
        assertThat(changes).isEqualTo(1_699);
        assertThat(untold).isEmpty();
    }

    private static @Nullable BigDecimal number(JsonNode value) {
        return value.isNumber() ? number(value.asString()) : null;
    }

    private static BigDecimal number(String value) {
        var number = new BigDecimal(value).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() ? value.asString() : null;
    }
}
