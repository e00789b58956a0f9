package dev.backstory.web;

import static dev.backstory.web.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void forwarded_headers_of_clients_count_for_nothing() throws Exception {
        var answer = client.raw(
                "GET /actuator/health HTTP/1.1",
                "Host: localhost",
                "X-Forwarded-Host: evil.example",
                "Forwarded: host=evil.example");
        assertThat(answer).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Request-Id, 01a20108-d774-7eda-86f0-bc2dd9f20123, 01a20108-d774-7eda-86f0-bc2dd9f20123",
        "X-Request-Id, 01A20108-D774-7EDA-86F0-BC2DD9F20123, 01a20108-d774-7eda-86f0-bc2dd9f20123",
        "traceparent, 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01, 0af76519-16cd-43dd-8448-eb211c80319c"
    })
    void an_id_that_the_client_brings_is_that_of_the_request(String header, String value, String id) throws Exception {
        var answer = client.raw("GET /nowhere HTTP/1.1", "Host: localhost", header + ": " + value);
        assertThat(answer).contains("X-Request-Id: " + id + "\r\n").contains("urn:uuid:" + id);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Request-Id, mine",
        "X-Request-Id, 1-1-1-1-1",
        "X-Request-Id, 00000000-0000-0000-0000-000000000000",
        "traceparent, 00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "traceparent, 00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "traceparent, ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "traceparent, 00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"
    })
    void one_that_is_none_is_replaced(String header, String value) throws Exception {
        var answer = client.raw("GET /nowhere HTTP/1.1", "Host: localhost", header + ": " + value);
        var own = answer.replaceAll("(?s).*X-Request-Id: ([0-9a-f-]{36})\r\n.*", "$1");
        assertThat(own).hasSize(36).isNotEqualTo(value);
        assertThat(answer).contains("urn:uuid:" + own).doesNotContain("0af76519");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /actuator/health",
                "GET /actuator/prometheus",
                "GET /nowhere",
                "GET /problems/stale",
                "GET /problems/none",
                "POST /actuator/health",
                "OPTIONS /api/v1/test/number",
                "TRACE /api/v1/test/number",
                "HEAD /actuator/health",
                "GET /api/v1/%zz"
            })
    void every_answer_of_whatever_kind_has_the_safe_headers(String request) throws Exception {
        var answer = client.raw(request + " HTTP/1.1", "Host: localhost");
        assertThat(answer)
                .contains("X-Request-Id: ")
                .contains("Cache-Control: no-store")
                .contains("X-Content-Type-Options: nosniff")
                .contains("X-Frame-Options: DENY")
                .contains("Content-Security-Policy: default-src 'none'")
                .contains("Referrer-Policy: no-referrer");
    }

    @Test
    void an_address_tells_its_methods_and_answers_without_a_body() throws Exception {
        var options = Client.send(client.as("ann", "/api/v1/test/number").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(options.status()).isEqualTo(200);
        assertThat(options.raw().headers().firstValue("Allow").orElseThrow()).contains("GET", "HEAD", "OPTIONS");
        var head = Client.send(client.as("ann", "/api/v1/test/number?value=7").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.raw().body()).isEmpty();
        var none = Client.send(client.as("ann", "/api/v1/test/none").method("HEAD", BodyPublishers.noBody()));
        assertThat(none.status()).isEqualTo(404);
    }

    @Test
    void whoever_asks_for_methods_needs_no_token_even_from_another_site() throws Exception {
        for (var origin : new String[] {"X: y", "Origin: https://evil.example"}) {
            var answer = client.raw(
                    "OPTIONS /api/v1/test/number HTTP/1.1",
                    "Host: localhost",
                    "Access-Control-Request-Method: GET",
                    origin);
            assertThat(answer)
                    .startsWith("HTTP/1.1 200 ")
                    .contains("Allow: GET,HEAD,OPTIONS")
                    .doesNotContain("Access-Control-Allow");
        }
        var nowhere = client.raw("OPTIONS /api/v1/nowhere HTTP/1.1", "Host: localhost");
        assertThat(nowhere).startsWith("HTTP/1.1 404 ").contains("/problems/not-found");
    }

    @Test
    void long_answers_are_compressed_for_those_who_understand_it() throws Exception {
        var token = Client.token(WebTestApplication.KEY, "ann", 60);
        for (var accepted : new String[] {"gzip", "identity"}) {
            var answer = client.raw(
                    "GET /api/v1/test/long HTTP/1.1",
                    "Host: localhost",
                    "Authorization: Bearer " + token,
                    "Accept-Encoding: " + accepted);
            assertThat(answer.contains("Content-Encoding: gzip")).isEqualTo(accepted.equals("gzip"));
            assertThat(answer.length()).isBetween(1_000, accepted.equals("gzip") ? 45_000 : 70_000);
        }
    }

    @Test
    void nothing_is_said_of_other_sites_unless_one_is_named() throws Exception {
        var answer = client.raw("GET /actuator/health HTTP/1.1", "Host: localhost", "Origin: https://evil.example");
        assertThat(answer).startsWith("HTTP/1.1 200 ").doesNotContain("Access-Control");
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
