package dev.backstory.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.backstory.authority.Crowd;
import dev.backstory.authority.Stage;
import dev.backstory.events.authority.Role;
import dev.backstory.history.Whole.Person;
import dev.backstory.standalone.Http;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Views as tables and as lines of JSON. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormatsTest {
    private static final String CSV = "text/csv";
    private static final String LINES = "application/x-ndjson";
    private static final int STORIES = 700;

    private Crowd crowd;
    private Stage stage;
    private Person owner;
    private String product;

    @BeforeAll
    void more_than_a_page_happens() throws IOException, InterruptedException {
        crowd = new Crowd();
        stage = Stage.own(crowd);
        owner = crowd.as(Role.PRODUCT_OWNER);
        product = "/api/v1/products/" + stage.product();
        var stories = IntStream.range(0, STORIES)
                .mapToObj(i -> stage.entry(
                        "DefineStory",
                        "{\"backlogId\": \"$backlog\", \"title\": \"" + (i % 2 == 0 ? "=" : "") + "Story " + i + "\""
                                + (i % 3 == 0 ? ", \"placement\": \"UNRANKED\"" : "") + "}"))
                .collect(Collectors.joining(",", "[", "]"));
        var defined = crowd.send(owner, "/api/v1/commands", stories);
        assertThat(defined.status()).isEqualTo(200);
        var position = defined.body().get(STORIES - 1).path("position").asString();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> crowd.read(owner, product, "Backstory-Position", position)
                                .status()
                        == 200);
    }

    @Test
    void the_audit_trail_in_lines_is_what_it_is_in_pages() throws Exception {
        for (var question : List.of("order=asc", "order=desc", "type=StoryDefined&order=asc", "role=PRODUCT_MANAGER")) {
            var pages = pages("/audit?" + question, "entries");
            var lines = lines("/audit?" + question);
            assertThat(lines).as(question).isEqualTo(pages);
            var table = table("/audit?" + question);
            assertThat(table.stream().map(row -> row.getField("eventId")))
                    .containsExactlyElementsOf(pages.stream()
                            .map(entry -> entry.path("eventId").asString())
                            .toList());
        }
        assertThat(lines("/audit?order=asc")).hasSizeGreaterThan(STORIES);
    }

    @Test
    void a_backlog_as_a_table_is_what_it_is_in_pages() throws Exception {
        var backlog = "/backlogs/" + stage.id("backlog");
        for (var question : List.of("", "&text=Story", "&status=DEFINED")) {
            var stories = pages(backlog + "?" + question.replaceFirst("&", ""), "stories", "unranked");
            var table = table(backlog + "?" + question.replaceFirst("&", ""));
            assertThat(table).hasSameSizeAs(stories).hasSizeGreaterThanOrEqualTo(STORIES - 1);
            assertThat(table.stream().map(row -> row.getField("storyId") + row.getField("rank")))
                    .containsExactlyElementsOf(stories.stream()
                            .map(story -> story.path("storyId").asString()
                                    + story.path("rank").asString(""))
                            .toList());
        }
        assertThat(table(backlog + "?").stream().map(row -> row.getField("title")))
                .contains("'=Story 2", "Story 1")
                .noneMatch(title -> title.startsWith("="));
    }

    @Test
    void all_of_it_is_of_one_moment_and_says_of_which() throws Exception {
        var then = Long.toString(stage.position());
        var answer = ask("/audit?asOf=position:" + then, CSV);
        assertThat(answer.raw().headers().firstValue("Backstory-Position")).contains(then);
        assertThat(CsvReader.builder().ofNamedCsvRecord(answer.raw().body()).stream())
                .isNotEmpty()
                .allMatch(row -> Long.parseLong(row.getField("position")) <= stage.position());
    }

    @Test
    void a_limit_ends_it() throws Exception {
        assertThat(lines("/audit?limit=3")).hasSize(3);
        assertThat(table("/audit?limit=501")).hasSize(501);
        for (var wrong : List.of("limit=0", "limit=x", "next=abc", "typo=1")) {
            assertThat(ask("/audit?" + wrong, CSV).status()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void what_has_not_changed_is_not_sent_again() throws Exception {
        for (var format : List.of(CSV, LINES)) {
            var first = ask("/audit", format);
            var tag = first.raw().headers().firstValue("ETag").orElseThrow();
            assertThat(first.raw().headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(format);
            var again = Http.send(crowd.request(owner, product + "/audit")
                    .header("Accept", format)
                    .header("If-None-Match", tag)
                    .GET());
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.raw().body()).isEmpty();
            var page = Http.send(crowd.request(owner, product + "/audit")
                    .header("If-None-Match", tag)
                    .GET());
            assertThat(page.status()).isEqualTo(200);
        }
    }

    @Test
    void there_are_no_tables_elsewhere() throws Exception {
        for (var view : List.of("", "/vision", "/kpis", "/roadmap", "/backlogs", "/decisions", "/questions")) {
            for (var format : List.of(CSV, LINES)) {
                var answer = ask(view, format);
                assertThat(answer.status()).as(view).isEqualTo(406);
                assertThat(answer.body().path("type").asString()).endsWith("/not-acceptable");
            }
        }
        assertThat(ask("/audit", "application/xml").status()).isEqualTo(406);
        assertThat(ask("/audit", "application/json, text/plain, */*")
                        .body()
                        .path("entries")
                        .isArray())
                .isTrue();
        assertThat(ask("/audit", "*/*").body().path("entries").isArray()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json, text/csv;q=0.5           | application/json
            text/csv;q=0.5, application/json           | application/json
            application/json;q=0.1, text/csv           | text/csv
            text/csv, application/x-ndjson;q=0.9       | text/csv
            text/csv;q=0.8, application/x-ndjson;q=0.9 | application/x-ndjson
            text/csv, application/json                 | text/csv
            text/csv, */*                              | text/csv
            text/csv;q=0, */*                          | application/json
            application/json;q=0, */*                  | text/csv
            text/csv;q=0.3, */*;q=0.4                  | application/json
            text/*                                     | text/csv
            application/*                              | application/json
            */*                                        | application/json
            """)
    void what_the_client_likes_best_is_given(String accepted, String kind) throws Exception {
        var type = ask("/audit?limit=1", accepted).raw().headers().firstValue("Content-Type");
        assertThat(type.orElse("")).startsWith(kind);
    }

    @Test
    void what_the_client_refuses_is_not_given() throws Exception {
        for (var refused :
                List.of("*/*;q=0", "application/json;q=0", "text/csv;q=0", "application/json;q=0.0, text/csv;q=0")) {
            assertThat(ask("/audit", refused).status()).as(refused).isEqualTo(406);
        }
    }

    @Test
    void nothing_is_made_for_one_who_does_not_take_the_answer() throws Exception {
        var name = "Made " + UUID.randomUUID();
        var made = Http.send(Http.json(
                crowd.request(crowd.admin(), "/api/v1/accounts").header("Accept", "image/png"),
                "{\"name\": \"" + name + "\"}"));
        assertThat(made.status()).isEqualTo(406);
        var found = crowd.send(crowd.admin(), "/api/v1/people?name=" + name.replace(" ", "%20"), null);
        assertThat(found.body().path("people")).isEmpty();
    }

    @Test
    void measurements_are_given_to_one_who_says_nothing_of_what_he_takes() throws Exception {
        var measured = crowd.read(crowd.admin(), "/actuator/prometheus", "Accept", "");
        assertThat(measured.status()).isEqualTo(200);
        assertThat(measured.raw().body()).contains("backstory_views_lag_seconds ");
    }

    @Test
    void strangers_get_none() throws Exception {
        var path = product + "/audit";
        for (var format : List.of(CSV, LINES)) {
            var refused = crowd.read(crowd.nobody(), path, "Accept", format);
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.body().path("type").asString()).endsWith("/not-found");
        }
        var unknown = product.substring(0, product.lastIndexOf('/') + 1) + UUID.randomUUID() + "/audit";
        assertThat(Crowd.seen(crowd.read(crowd.nobody(), path, "Accept", CSV)))
                .isEqualTo(Crowd.seen(crowd.read(crowd.nobody(), unknown, "Accept", CSV)));
    }

    private List<JsonNode> pages(String path, String... lists) throws IOException, InterruptedException {
        var all = new ArrayList<JsonNode>();
        for (var next = ""; ; ) {
            var page = crowd.send(owner, product + path + "&limit=499" + next, null);
            assertThat(page.status()).isEqualTo(200);
            Stream.of(lists).forEach(list -> page.body().path(list).forEach(all::add));
            if (!page.body().path("next").isString()) {
                return all;
            }
            next = "&next=" + page.body().path("next").stringValue();
        }
    }

    private List<JsonNode> lines(String path) throws IOException, InterruptedException {
        var json = JsonMapper.builder().build();
        return ask(path, LINES).raw().body().lines().map(json::readTree).toList();
    }

    private List<NamedCsvRecord> table(String path) throws IOException, InterruptedException {
        return CsvReader.builder().ofNamedCsvRecord(ask(path, CSV).raw().body()).stream()
                .toList();
    }

    private Http.Answer ask(String path, String format) throws IOException, InterruptedException {
        return Http.send(
                crowd.request(owner, product + path).header("Accept", format).GET());
    }
}
