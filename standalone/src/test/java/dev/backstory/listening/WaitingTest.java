package dev.backstory.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backstory.listening.ListenedServer.Standstill;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Requests that wait for views which stand still, many of them, hold up nobody who need not wait. */
class WaitingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PER_PERSON = 20;
    private static final int PER_NODE = 100;

    private final ListenedServer server = ListenedServer.get();

    @Test
    void one_person_who_waits_too_often_is_slowed_down_and_another_is_served() throws Exception {
        var product = server.product();
        var path = "/api/v1/products/" + product;
        List<CompletableFuture<HttpResponse<String>>> asked;
        CompletableFuture<HttpResponse<String>> anothers;
        try (var standstill = server.standstill(product)) {
            asked = ask(60, server.manager(), path, standstill);
            await().atMost(PATIENCE).until(() -> answered(asked, 429) == 60 - PER_PERSON);
            assertThat(asked).filteredOn(CompletableFuture::isDone).allSatisfy(slowed -> {
                assertThat(slowed.join().body()).contains("/problems/slow-down");
                assertThat(slowed.join().headers().firstValue("Retry-After")).hasValue("1");
            });
            anothers = server.ask(server.token("outsider"), "/api/v1/me", standstill.position());
            assertThat(server.ask(server.token("team"), "/api/v1/me", null)
                            .join()
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.ask(server.manager(), path, null).join().statusCode())
                    .isEqualTo(200);
            assertThat(anothers).isNotDone();
        }
        assertThat(anothers.join().statusCode()).isEqualTo(200);
        asked.forEach(CompletableFuture::join);
        assertThat(answered(asked, 200)).isEqualTo(PER_PERSON);
    }

    @Test
    void many_who_wait_leave_threads_for_those_who_do_not() throws Exception {
        var product = server.product();
        var asked = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        try (var standstill = server.standstill(product)) {
            for (var person = 0; person < 15; person++) {
                asked.addAll(ask(PER_PERSON, server.token("waiter" + person, PATIENCE), "/api/v1/me", standstill));
            }
            await().atMost(PATIENCE).until(() -> answered(asked, 503) == asked.size() - PER_NODE);
            assertThat(asked)
                    .filteredOn(CompletableFuture::isDone)
                    .allSatisfy(refused -> assertThat(refused.join().body()).contains("/problems/behind"));
            assertThat(server.ask(server.token("team"), "/api/v1/me", null)
                            .join()
                            .statusCode())
                    .isEqualTo(200);
        }
        asked.forEach(CompletableFuture::join);
        assertThat(answered(asked, 200)).isEqualTo(PER_NODE);
    }

    /** What is asked for again and again while the views do not know what was recorded last. */
    private List<CompletableFuture<HttpResponse<String>>> ask(
            int times, String token, String path, Standstill standstill) {
        var asked = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (var time = 0; time < times; time++) {
            asked.add(server.ask(token, path, standstill.position()));
        }
        return asked;
    }

    private static long answered(List<CompletableFuture<HttpResponse<String>>> asked, int status) {
        return asked.stream()
                .filter(CompletableFuture::isDone)
                .filter(one -> one.join().statusCode() == status)
                .count();
    }
}
