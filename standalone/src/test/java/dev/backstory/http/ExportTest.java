package dev.backstory.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.authority.Crowd;
import dev.backstory.authority.Stage;
import dev.backstory.events.authority.Role;
import dev.backstory.standalone.Http;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A product's history as a file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {
    private static final String EVENTS = "/export?as=events";
    private static final String LINES = "application/x-ndjson";
    private static final JsonMapper JSON = JsonMapper.shared();

    private Crowd crowd;
    private Stage stage;
    private String product;

    @BeforeAll
    void something_happens() throws IOException, InterruptedException {
        crowd = new Crowd();
        stage = Stage.own(crowd);
        product = "/api/v1/products/" + stage.product();
        var reached =
                crowd.read(crowd.as(Role.AUDITOR), product, "Backstory-Position", Long.toString(stage.position()));
        assertThat(reached.status()).isEqualTo(200);
    }

    @Test
    void it_tells_how_much_it_is_and_names_whom_its_events_name() throws Exception {
        var answer = ask(EVENTS, LINES);
        var lines = answer.raw().body().lines().toList();
        var headers = answer.raw().headers();
        assertThat(headers.firstValue("Content-Type")).contains(LINES);
        var head = JSON.readTree(lines.getFirst());
        assertThat(headers.firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + head.path("key").asString() + "-events.ndjson\"");
        assertThat(head.path("asOf").path("position").asLong()).isEqualTo(stage.position());
        assertThat(lines.getFirst()).startsWith("{\"backstory\":\"events\",\"version\":1,");
        var end = JSON.readTree(lines.getLast()).path("end");
        var told =
                lines.stream().filter(line -> line.startsWith("{\"position\":")).count();
        var named =
                lines.stream().filter(line -> line.startsWith("{\"person\":")).toList();
        assertThat(end.path("events").asLong()).isEqualTo(told);
        assertThat(end.path("people").asLong()).isEqualTo(named.size()).isEqualTo(lines.size() - told - 2);
        assertThat(String.join("", named))
                .contains(
                        crowd.as(Role.AUDITOR).id().toString(),
                        crowd.admin().id().toString());
        var before = answer.raw().body().substring(0, answer.raw().body().lastIndexOf("{\"end\":"));
        var sum = MessageDigest.getInstance("SHA-256").digest(before.getBytes(StandardCharsets.UTF_8));
        assertThat(end.path("sha256").asString()).isEqualTo(HexFormat.of().formatHex(sum));
    }

    @Test
    void as_of_a_moment_it_is_what_had_happened_then() throws Exception {
        var all = ask(EVENTS, LINES)
                .raw()
                .body()
                .lines()
                .filter(line -> line.startsWith("{\"pos"))
                .toList();
        var commands = all.stream()
                .map(line ->
                        JSON.readTree(line).path("metadata").path("commandId").asString())
                .toList();
        int created = commands.lastIndexOf(commands.getFirst()) + 1;
        var last = JSON.readTree(all.get(created)).path("position").asLong();
        for (var as : List.of(EVENTS, "/export?as=facts")) {
            var answer = ask(as + "&asOf=position:" + last, LINES);
            assertThat(answer.raw().headers().firstValue("Backstory-Position")).contains(Long.toString(last));
        }
        assertThat(ask(EVENTS + "&asOf=position:" + last, LINES)
                        .raw()
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("{\"pos")))
                .containsExactlyElementsOf(all.subList(0, created + 1));
        var within = JSON.readTree(all.getFirst()).path("position").asLong();
        for (var as : List.of(EVENTS, "/export?as=facts")) {
            var refused = ask(as + "&asOf=position:" + within, LINES);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body().path("detail").asString())
                    .isEqualTo(
                            "The parameter asOf lies within what happened first, of which nothing is whole before position "
                                    + JSON.readTree(all.get(created - 1))
                                            .path("position")
                                            .asLong() + ".");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/export",
                "/export?as=",
                "/export?as=everything",
                "/export?as=events&as=facts",
                "/export?as=events&limit=3",
                "/export?as=events&typo=1"
            })
    void what_it_does_not_know_is_malformed(String path) throws Exception {
        assertThat(ask(path, LINES).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/csv                                     | 406
            application/json                             | 406
            image/png                                    | 406
            text/csv, application/x-ndjson;q=0.5         | 406
            application/x-ndjson, text/csv               | 200
            application/x-ndjson;q=0.9, text/csv;q=0.5   | 200
            */*                                          | 200
            application/*                                | 200
            """)
    void events_are_lines_and_nothing_else(String accepted, int status) throws Exception {
        assertThat(ask(EVENTS, accepted).status()).isEqualTo(status);
    }

    @Test
    void what_has_not_changed_is_not_sent_again_and_a_look_at_its_head_is_enough() throws Exception {
        var tag = ask(EVENTS, LINES).raw().headers().firstValue("ETag").orElseThrow();
        var again = Http.send(crowd.request(crowd.as(Role.PRODUCT_MANAGER), product + EVENTS)
                .header("If-None-Match", tag)
                .GET());
        assertThat(again.status()).isEqualTo(304);
        var head = Http.send(crowd.request(crowd.as(Role.PRODUCT_MANAGER), product + EVENTS)
                .method("HEAD", BodyPublishers.noBody()));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.raw().body()).isEmpty();
        assertThat(head.raw().headers().firstValue("ETag")).contains(tag);
    }

    @Test
    void whoever_may_not_is_told_so_whatever_they_accept() throws Exception {
        for (var format : List.of(LINES, "*/*")) {
            var refused = crowd.read(crowd.as(Role.PRODUCT_OWNER), product + EVENTS, "Accept", format);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body().path("type").asString()).endsWith("/not-your-role");
            assertThat(crowd.read(crowd.nobody(), product + EVENTS, "Accept", format)
                            .status())
                    .isEqualTo(404);
            assertThat(crowd.read(crowd.admin(), product + EVENTS, "Accept", format)
                            .status())
                    .isEqualTo(404);
        }
    }

    private Http.Answer ask(String path, String accept) throws IOException, InterruptedException {
        return crowd.read(crowd.as(Role.PRODUCT_MANAGER), product + path, "Accept", accept);
    }
}
