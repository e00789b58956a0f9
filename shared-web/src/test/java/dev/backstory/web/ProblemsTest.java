package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import dev.backstory.web.problem.ProblemWriter;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@SpringBootTest(classes = WebTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ProblemsTest {
    @LocalServerPort
    int port;

    private Client client = new Client(0);

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void an_unknown_address_is_not_found_and_says_the_request() throws Exception {
        var answer = Client.send(client.as("ann", "/api/v1/nowhere"));
        assertProblem(answer, 404, "not-found");
        var instance = answer.body().path("instance").asString();
        assertThat(instance)
                .isEqualTo("urn:uuid:"
                        + answer.raw().headers().firstValue("X-Request-Id").orElseThrow());
        assertThat(UUID.fromString(instance.substring("urn:uuid:".length())).version())
                .isEqualTo(4);
        assertThat(answer.body().properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly("type", "title", "status", "detail", "instance");
    }

    @Test
    void a_wrong_method_names_the_right_ones() throws Exception {
        var answer = Client.send(client.as("ann", "/api/v1/test/caller").DELETE());
        assertProblem(answer, 405, "method");
        assertThat(answer.raw().headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void content_of_another_kind_is_unsupported() throws Exception {
        var answer = Client.send(greet("hello").header("Content-Type", "text/plain"));
        assertProblem(answer, 415, "unsupported");
    }

    @Test
    void an_answer_of_another_kind_is_not_acceptable() throws Exception {
        assertProblem(
                Client.send(client.as("ann", "/api/v1/test/caller").header("Accept", "image/png")),
                406,
                "not-acceptable");
    }

    @Test
    void broken_json_and_unknown_properties_are_malformed_and_named() throws Exception {
        var broken = Client.send(greet("{\"name\": ").header("Content-Type", "application/json"));
        assertProblem(broken, 400, "malformed");
        var unknown =
                Client.send(greet("{\"name\":\"a\",\"times\":1,\"a/b\":2}").header("Content-Type", "application/json"));
        assertProblem(unknown, 400, "malformed");
        var error = unknown.body().path("errors").path(0);
        assertThat(error.path("pointer").asString()).isEqualTo("/a~1b");
        assertThat(error.path("detail").asString()).isEqualTo("There is no property 'a/b' here.");
    }

    @Test
    void a_parameter_of_another_kind_is_malformed() throws Exception {
        var answer = Client.send(client.as("ann", "/api/v1/test/number?value=many"));
        assertProblem(answer, 400, "malformed");
        assertThat(answer.body().path("errors").path(0).path("parameter").asString())
                .isEqualTo("value");
        assertProblem(Client.send(client.as("ann", "/api/v1/test/number")), 400, "malformed");
    }

    @Test
    void a_parameter_that_is_no_utf_8_is_malformed() throws Exception {
        for (var path : new String[] {
            "/api/v1/test/number?value=%FF", "/api/v1/people?name=%C3", "/api/v1/test/number?value=%zz"
        }) {
            var answer = client.raw(
                    "GET " + path + " HTTP/1.1",
                    "Host: localhost",
                    "Authorization: Bearer " + Client.token(WebTestApplication.KEY, "ann", 3600));
            assertThat(answer).startsWith("HTTP/1.1 400").contains("/problems/malformed");
        }
    }

    @Test
    void a_value_of_another_type_is_not_bent_into_the_right_one() throws Exception {
        var answer = Client.send(greet("{\"name\": 5, \"times\": \"1\"}").header("Content-Type", "application/json"));
        assertProblem(answer, 400, "malformed");
    }

    @Test
    void an_accident_tells_an_incident_and_nothing_else() throws Exception {
        for (var path : new String[] {"csv", "broken-sql"}) {
            var answer = Client.send(client.as("ann", "/api/v1/test/" + path).header("Accept", "text/csv, */*"));
            assertProblem(answer, 500, "internal");
            assertThat(answer.body().path("incident").asString()).isNotEmpty();
            assertThat(answer.raw().body()).doesNotContain("select", "Exception", "dev.backstory", "java.");
        }
    }

    @Test
    void without_the_store_the_answer_is_unavailable_for_a_while() throws Exception {
        var answer = Client.send(client.as("ann", "/api/v1/test/outage"));
        assertProblem(answer, 503, "unavailable");
        assertThat(answer.raw().headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void what_tomcat_refuses_is_a_problem_too() throws Exception {
        var headers = client.raw("GET /api/v1/me HTTP/1.1", "Host: localhost", "X: " + "x".repeat(20_000));
        assertThat(headers)
                .startsWith("HTTP/1.1 431 ")
                .contains("Content-Type: application/problem+json", "/problems/headers-too-large", "nosniff");
        var target = client.raw("GET /a b|{} HTTP/1.1", "Host: localhost");
        assertThat(target).startsWith("HTTP/1.1 400 ").contains("/problems/malformed", "X-Request-Id: ");
        var path = client.raw("GET /api/%2e%2e/%2f HTTP/1.1", "Host: localhost");
        assertThat(path)
                .startsWith("HTTP/1.1 400 ")
                .contains("/problems/malformed")
                .doesNotContain("Exception");
    }

    @Test
    void a_version_an_encoding_or_a_method_that_tomcat_does_not_know_is_no_accident() throws Exception {
        for (var request :
                new String[] {"GET /api/v1/me HTTP/2.0", "GET /api/v1/me HTTP/11", "CONNECT /api/v1/me HTTP/1.1"}) {
            assertThat(client.raw(request, "Host: localhost"))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("/problems/malformed");
        }
        assertThat(client.raw("GET /api/v1/me HTTP/1.1", "Host: localhost", "Transfer-Encoding: x"))
                .startsWith("HTTP/1.1 400 ")
                .contains("/problems/malformed");
        assertThat(client.raw("TRACE /api/v1/me HTTP/1.1", "Host: localhost"))
                .startsWith("HTTP/1.1 405 ")
                .contains("\r\nAllow: GET, HEAD, POST, DELETE, OPTIONS\r\n");
    }

    @Test
    void a_body_that_breaks_off_or_comes_in_odd_pieces_is_malformed() throws Exception {
        var token = "Authorization: Bearer " + Client.token(WebTestApplication.KEY, "ann", 3600);
        for (var framing :
                new String[] {"Transfer-Encoding: chunked\r\n\r\n-1\r\n{", "Transfer-Encoding: chunked\r\n\r\nzz"}) {
            var answer = client.raw(
                    "POST /api/v1/commands/Greet HTTP/1.1",
                    "Host: localhost",
                    token,
                    "Content-Type: application/json",
                    framing);
            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("/problems/malformed");
        }
    }

    @Test
    void a_problem_is_what_it_says_whatever_else_it_tells() throws Exception {
        var request = new MockHttpServletRequest();
        var response = new MockHttpServletResponse();
        var problem =
                Problem.of(ProblemType.RULE, "No.").with("status", "SHIPPED").with("rule", "A_RULE");
        ProblemWriter.write(problem, request, response);
        assertThat(response.getContentAsString()).contains("\"status\":409", "\"rule\":\"A_RULE\"");
    }

    @Test
    void an_accept_that_names_nothing_is_as_good_as_none_and_a_group_of_health_that_is_none_is_not_found()
            throws Exception {
        assertThat(client.raw("GET /actuator/health HTTP/1.1", "Host: localhost", "Accept: "))
                .startsWith("HTTP/1.1 200 ");
        assertProblem(Client.send(client.to("/actuator/health/nonsense")), 404, "not-found");
    }

    @Test
    void a_type_leads_to_its_meaning() throws Exception {
        var answer = Client.send(client.to("/problems/stale"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("status").asInt()).isEqualTo(412);
        assertProblem(Client.send(client.to("/problems/nonsense")), 404, "not-found");
    }

    private HttpRequest.Builder greet(String body) {
        return client.as("ann", "/api/v1/commands/Greet").POST(BodyPublishers.ofString(body));
    }

    static void assertProblem(Client.Answer answer, int status, String slug) {
        assertThat(answer.raw().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.type()).isEqualTo("/problems/" + slug);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().path("status").asInt()).isEqualTo(status);
        assertThat(answer.raw().headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.raw().headers().firstValue("Cache-Control")).hasValue("no-store");
    }
}
