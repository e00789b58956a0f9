package dev.backstory.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.authority.Crowd;
import dev.backstory.authority.Stage;
import dev.backstory.events.authority.Role;
import dev.backstory.history.Whole;
import dev.backstory.history.Whole.Person;
import dev.backstory.standalone.Http;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Headers, methods and compression of the whole product. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadersTest {
    private static final List<String> VIEWS =
            List.of("", "/vision", "/kpis", "/roadmap", "/backlogs", "/stories", "/decisions", "/questions", "/audit");

    private Crowd crowd;
    private Stage stage;
    private Person owner;

    @BeforeAll
    void set_the_stage() throws IOException, InterruptedException {
        crowd = new Crowd();
        stage = Stage.own(crowd);
        owner = crowd.as(Role.PRODUCT_OWNER);
        var path = "/api/v1/products/" + stage.product();
        crowd.read(owner, path, "Backstory-Position", Long.toString(stage.position()));
    }

    @Test
    void the_id_of_a_request_is_in_its_events() throws Exception {
        var id = UUID.randomUUID().toString();
        var entry = stage.entry("OpenBacklog", "{\"name\": \"" + id + "\"}");
        var answer = Http.send(
                Http.json(crowd.request(owner, "/api/v1/commands").header("X-Request-Id", id), "[" + entry + "]"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.raw().headers().firstValue("X-Request-Id")).contains(id);
        var recorded = Whole.get().events(stage.product()).getLast();
        assertThat(recorded.type()).isEqualTo("BacklogOpened");
        assertThat(recorded.provenance().correlationId()).isEqualTo(id);
    }

    @Test
    void a_view_says_by_head_what_it_says_by_get_but_for_the_body() throws Exception {
        for (var view : VIEWS) {
            var path = "/api/v1/products/" + stage.product() + view;
            var whole = Http.send(crowd.request(owner, path).GET());
            var head = Http.send(crowd.request(owner, path).method("HEAD", BodyPublishers.noBody()));
            assertThat(head.status()).as(view).isEqualTo(200);
            assertThat(head.raw().body()).isEmpty();
            assertThat(head.raw().headers().firstValue("ETag"))
                    .isEqualTo(whole.raw().headers().firstValue("ETag"));
        }
    }

    @Test
    void what_names_no_kind_of_content_is_as_good_as_unsaid_or_malformed_but_no_incident() throws Exception {
        for (var open : List.of("/actuator/health", "/actuator/health/liveness", "/problems")) {
            var http = new Http(Whole.get().client().url());
            assertThat(Http.send(http.to(open)
                                    .header("Content-Type", "application/*")
                                    .GET())
                            .status())
                    .as(open)
                    .isEqualTo(200);
            assertThat(Http.send(http.to(open)
                                    .header("Accept", ", ,application/json")
                                    .GET())
                            .status())
                    .as(open)
                    .isIn(200, 400, 406);
        }
    }

    @Test
    void what_is_open_is_open_by_head_too_and_a_stream_is_not_begun_by_it() throws Exception {
        for (var open : List.of("/actuator/health/readiness", "/problems", "/api/openapi.json")) {
            var head = Http.send(new Http(Whole.get().client().url()).to(open).method("HEAD", BodyPublishers.noBody()));
            assertThat(head.status()).as(open).isEqualTo(200);
        }
        var changes = "/api/v1/products/" + stage.product() + "/changes";
        var head = Http.send(crowd.request(owner, changes).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.raw().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/event-stream");
        assertThat(Whole.get()
                        .part(MeterRegistry.class)
                        .get("backstory.listeners")
                        .gauge()
                        .value())
                .isZero();
    }

    @Test
    void every_address_tells_its_methods() throws Exception {
        for (var view : VIEWS) {
            assertThat(allowed("/api/v1/products/" + stage.product() + view)).contains("GET", "HEAD", "OPTIONS");
        }
        assertThat(allowed("/api/v1/commands")).contains("POST", "OPTIONS");
        assertThat(allowed("/api/v1/commands/SetVision")).contains("POST", "OPTIONS");
        assertThat(allowed("/api/v1/me")).contains("GET");
    }

    @Test
    void a_long_view_is_compressed_and_still_has_its_tag() throws Exception {
        var path = "/api/v1/products/" + stage.product() + "/audit";
        var request = crowd.request(owner, path)
                .header("Accept-Encoding", "gzip")
                .GET()
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            var tag = answer.headers().firstValue("ETag").orElseThrow();
            var again = Http.send(
                    crowd.request(owner, path).header("If-None-Match", tag).GET());
            assertThat(again.status()).isEqualTo(304);
        }
    }

    @Test
    void the_issuer_s_answers_have_safe_headers_too() throws Exception {
        var answer = Http.send(Http.json(crowd.request(owner, "/oauth2/token"), "{}"));
        assertThat(answer.raw().headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.raw().headers().firstValue("X-Request-Id")).isPresent();
    }

    private String allowed(String path) throws IOException, InterruptedException {
        var answer = Http.send(crowd.request(owner, path).method("OPTIONS", BodyPublishers.noBody()));
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.raw().headers().firstValue("Allow").orElse("");
    }
}
