package dev.backstory.web;

import static dev.backstory.web.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One who asks too much is slowed down, and nobody else. */
@SpringBootTest(
        classes = WebTestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"backstory.pace.requests-per-second=1", "backstory.pace.burst=5", "backstory.pace.long-requests=2"
        })
class PaceTest {
    @LocalServerPort
    int port;

    private Client client = new Client(0);

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void too_many_requests_of_one_person_are_refused_until_later() throws Exception {
        var answers = new ArrayList<Client.Answer>();
        for (int i = 0; i < 12; i++) {
            answers.add(Client.send(client.as("hasty", "/api/v1/test/number?value=1")));
        }
        assertThat(answers.subList(0, 5)).allMatch(answer -> answer.status() == 200);
        assertThat(answers).last().satisfies(last -> {
            assertProblem(last, 429, "slow-down");
            var seconds = last.raw().headers().firstValue("Retry-After").orElseThrow();
            assertThat(Integer.parseInt(seconds)).isBetween(1, 2);
        });
        assertThat(Client.send(client.as("calm", "/api/v1/test/number?value=1")).status())
                .isEqualTo(200);
        assertThat(Client.send(client.to("/actuator/health")).status()).isEqualTo(200);
    }

    @Test
    void only_a_few_long_requests_of_one_person_run_at_a_time() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = CompletableFuture.supplyAsync(() -> slow("busy"), threads);
            var second = CompletableFuture.supplyAsync(() -> slow("busy"), threads);
            assertThat(WebTestApplication.Endpoints.INSIDE.tryAcquire(2, 30, TimeUnit.SECONDS))
                    .isTrue();
            assertProblem(slow("busy"), 429, "slow-down");
            WebTestApplication.Endpoints.GATE.release(3);
            assertThat(first.get().status()).isEqualTo(200);
            assertThat(second.get().status()).isEqualTo(200);
        }
        assertThat(slow("busy").status()).isEqualTo(200);
    }

    private Client.Answer slow(String who) {
        try {
            return Client.send(client.as(who, "/api/v1/test/slow"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
