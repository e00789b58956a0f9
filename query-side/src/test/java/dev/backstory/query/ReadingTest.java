package dev.backstory.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.backstory.events.Event;
import dev.backstory.events.HistoryImported;
import dev.backstory.events.Ids;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.Provenance;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Who may read, and what is waited for. */
class ReadingTest extends ReadingLife {
    @Test
    void to_whom_holds_no_role_the_product_does_not_exist() throws Exception {
        mustBe(404, "not-found", as(UUID.randomUUID().toString(), "/backlogs"));
        mustBe(404, "not-found", as("admin " + UUID.randomUUID(), "/backlogs"));
        mustBe(404, "not-found", as("demo " + UUID.randomUUID(), "/backlogs"));
        var admin = as("admin " + UUID.randomUUID(), "");
        assertThat(admin.getStatus()).isEqualTo(200);
        assertThat(admin.getContentAsString()).doesNotContain("vision", "backlogIds");
        assertThat(as("demo " + life.owner, "/backlogs").getStatus()).isEqualTo(200);
        var unknown = get(URI.create("/api/v1/products/" + UUID.randomUUID() + "/backlogs"));
        mustBe(404, "not-found", ask(unknown, life.owner.toString()));
    }

    @Test
    void an_import_is_not_seen_before_it_is_done() throws Exception {
        var imported = new Life(4);
        var beginning =
                imported.beginning().stream().map(ReadingTest::begunByImport).toList();
        log.append(importing(imported.next()), beginning);
        views.caughtUp(imported.product);
        var path = get(URI.create("/api/v1/products/" + imported.product + "/backlogs"));
        mustBe(404, "not-found", ask(path, imported.owner.toString()));
        var done = new HistoryImported(imported.product, Ids.next(), "jira-csv", "00", 4, 0);
        log.append(importing(imported.next()), List.of(done));
        views.caughtUp(imported.product);
        assertThat(ask(path, imported.owner.toString()).getStatus()).isEqualTo(200);
    }

    @Test
    void who_has_written_waits_for_it_and_many_wait_together() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < 10; round++) {
                log.append(life.next(), life.define());
                var position = log.of(life.product).getLast().position();
                var answers = java.util.stream.IntStream.range(0, 8)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> positionSeen(position), threads))
                        .toList();
                for (var answer : answers) {
                    assertThat(answer.get()).isEqualTo(position);
                }
            }
        }
    }

    @Test
    void a_position_of_another_product_is_not_waited_for_longer_than_its_own_last_one() throws Exception {
        var other = new Life(5);
        log.append(other.next(), other.beginning());
        var position = log.of(other.product).getLast().position();
        assertThat(positionSeen(position)).isEqualTo(events.getLast().position());
    }

    @Test
    void what_is_never_reached_is_behind() throws Exception {
        var answer = ask(path("/backlogs").header("Backstory-Position", 99_999_999), life.owner.toString());
        mustBe(503, "behind", answer);
        assertThat(answer.getHeader("Retry-After")).isNotNull();
        mustBe(400, "malformed", ask(path("/backlogs").header("Backstory-Position", "x"), life.owner.toString()));
    }

    private long positionSeen(long position) {
        try {
            var answer = ask(path("/backlogs").header("Backstory-Position", position), life.owner.toString());
            return Long.parseLong(String.valueOf(answer.getHeader("Backstory-Position")));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Event begunByImport(Event event) {
        return event instanceof ProductCreated e
                ? new ProductCreated(e.productId(), e.key(), e.name(), e.roadmapId(), e.demo(), true)
                : event;
    }

    private static Provenance importing(Provenance other) {
        return new Provenance(
                other.productId(),
                other.actor(),
                List.of("ADMIN"),
                other.commandId(),
                "ImportHistory",
                other.correlationId(),
                other.occurred(),
                other.recorded(),
                null,
                null,
                true);
    }
}
