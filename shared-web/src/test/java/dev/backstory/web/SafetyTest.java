package dev.backstory.web;

import static dev.backstory.web.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = WebTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SafetyTest {
    @LocalServerPort
    int port;

    private Client client = new Client(0);

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.nip.io:80", "localhost.", "[::2]"})
    void another_host_is_refused(String host) throws Exception {
        assertThat(health(host)).startsWith("HTTP/1.1 421 ").contains("/problems/wrong-host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1:8080", "[::1]:99", "[::1]"})
    void a_local_host_is_served_on_any_port(String host) throws Exception {
        assertThat(health(host)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void forwarded_headers_and_request_ids_of_clients_count_for_nothing() throws Exception {
        var answer = client.raw(
                "GET /actuator/health HTTP/1.1",
                "Host: localhost",
                "X-Forwarded-Host: evil.example",
                "Forwarded: host=evil.example",
                "X-Request-Id: mine");
        assertThat(answer).startsWith("HTTP/1.1 200 ").doesNotContain("mine");
    }

    @Test
    void a_body_that_says_it_is_too_large_is_not_read() throws Exception {
        var answer = client.raw(
                "POST /api/v1/commands/Greet HTTP/1.1",
                "Host: localhost",
                "Content-Length: 1048577",
                "Expect: 100-continue");
        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("/problems/too-large");
    }

    @Test
    void a_body_of_unknown_length_is_refused_while_it_is_read() throws Exception {
        var answer = Client.send(client.as("ann", "/api/v1/commands/Greet")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(spaces((1 << 20) + 1)))));
        assertProblem(answer, 413, "too-large");
    }

    @Test
    void a_batch_may_be_larger() throws Exception {
        var body = spaces(2 << 20);
        body[0] = '[';
        body[body.length - 1] = ']';
        var answer = Client.send(client.as("ann", "/api/v1/commands")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void every_answer_has_the_safe_headers() throws Exception {
        var headers = Client.send(client.to("/actuator/health")).raw().headers();
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(headers.firstValue("X-Request-Id")).isPresent();
    }

    private static byte[] spaces(int length) {
        var body = new byte[length];
        java.util.Arrays.fill(body, (byte) ' ');
        return body;
    }

    private String health(String host) throws Exception {
        return client.raw("GET /actuator/health HTTP/1.1", "Host: " + host);
    }
}
