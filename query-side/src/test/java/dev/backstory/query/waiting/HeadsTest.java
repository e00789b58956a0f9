package dev.backstory.query.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.backstory.events.ProductCreated;
import dev.backstory.events.Provenance;
import dev.backstory.events.RecordedEvent;
import dev.backstory.query.support.TestViews;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits for the views, and how many at a time; in time enough for nobody to give up. */
@Timeout(60)
class HeadsTest {
    private static final TestViews VIEWS = new TestViews();
    private static final Duration HOUR = Duration.ofHours(1);
    private static long position;

    private final UUID busy = UUID.randomUUID();
    private final UUID calm = UUID.randomUUID();
    private final UUID third = UUID.randomUUID();
    private final UUID product = UUID.randomUUID();
    private final Heads heads = VIEWS.heads(new WaitingProperties(3, 5, HOUR));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private RecordedEvent unseen = recorded();

    @BeforeEach
    void the_log_is_ahead_of_the_views() {
        unseen = recorded();
        VIEWS.log(unseen);
    }

    @AfterEach
    void the_views_catch_up() {
        VIEWS.project(List.of(unseen));
        threads.close();
        heads.destroy();
    }

    @Test
    void a_position_that_no_event_has_is_waited_for_by_nobody() {
        assertThatThrownBy(() -> heads.await(calm, product, position + 1))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.BEHIND);
                    assertThat(problem.detail()).contains("No event has position");
                });
    }

    @Test
    void one_person_has_a_few_places_and_another_finds_one() {
        var own = ask(busy, 10);
        await().atMost(Duration.ofSeconds(50)).until(() -> refused(own, ProblemType.SLOW_DOWN) == 7);
        var others = ask(calm, 1);
        heads.await(calm, UUID.randomUUID(), position); // of which no view lags behind
        VIEWS.project(List.of(unseen));
        others.forEach(CompletableFuture::join);
        await().atMost(Duration.ofSeconds(50)).until(() -> own.stream().allMatch(CompletableFuture::isDone));
        assertThat(refused(own, ProblemType.SLOW_DOWN)).isEqualTo(7);
    }

    @Test
    void all_have_some_places_and_who_need_not_wait_is_answered() {
        var waiting = new ArrayList<>(ask(busy, 3));
        waiting.addAll(ask(calm, 3));
        await().atMost(Duration.ofSeconds(50)).until(() -> refused(waiting, ProblemType.BEHIND) == 1);
        var late = ask(third, 1).getFirst();
        await().atMost(Duration.ofSeconds(50)).until(late::isDone);
        assertThat(refused(List.of(late), ProblemType.BEHIND)).isEqualTo(1);
        heads.await(third, UUID.randomUUID(), position);
    }

    @Test
    void a_place_is_free_again_when_the_wait_is_over() {
        for (var time = 0; time < 5; time++) {
            var waiting = ask(busy, 3);
            VIEWS.project(List.of(unseen));
            waiting.forEach(CompletableFuture::join);
            unseen = recorded();
            VIEWS.log(unseen);
        }
    }

    private List<CompletableFuture<Void>> ask(UUID person, int times) {
        var asked = new ArrayList<CompletableFuture<Void>>();
        for (var time = 0; time < times; time++) {
            asked.add(CompletableFuture.runAsync(() -> heads.await(person, product, position), threads));
        }
        return asked;
    }

    private static long refused(List<CompletableFuture<Void>> asked, ProblemType type) {
        return asked.stream()
                .filter(CompletableFuture::isCompletedExceptionally)
                .filter(one -> one.exceptionNow() instanceof Problem problem && problem.type() == type)
                .count();
    }

    private RecordedEvent recorded() {
        position++;
        var now = Instant.parse("2026-01-01T00:00:00Z");
        var provenance = new Provenance(
                product, calm, List.of(), UUID.randomUUID(), "Test", "test", now, now, null, null, false);
        var created = new ProductCreated(product, "P" + position, "Product", UUID.randomUUID(), false);
        return new RecordedEvent(position, UUID.randomUUID(), "ProductCreated", product, position, created, provenance);
    }
}
