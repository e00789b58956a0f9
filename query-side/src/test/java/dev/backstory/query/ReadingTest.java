package dev.backstory.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import dev.backstory.events.BaselineNamed;
import dev.backstory.events.Event;
import dev.backstory.events.HistoryImported;
import dev.backstory.events.Ids;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.Provenance;
import dev.backstory.events.RecordedEvent;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class ReadingTest {
    private final LiveViews views = LiveViews.get();
    private final TestLog log = views.log();
    private final Life life = new Life(3);
    private List<RecordedEvent> events = List.of();

    @BeforeEach
    void live() {
        log.append(life.next(), life.beginning());
        for (var command = 0; command < 10; command++) {
            log.append(life.next(), life.define());
        }
        views.caughtUp(life.product);
        events = log.of(life.product);
    }

    @Test
    void an_instant_means_the_last_event_that_had_happened() throws Exception {
        var event = events.get(8);
        var last = events.get(9); // of the same command
        assertThat(event.provenance().occurred()).isEqualTo(last.provenance().occurred());
        var occurred = event.provenance().occurred();
        assertThat(positionAt(occurred.toString())).isEqualTo(last.position());
        assertThat(positionAt(occurred.plusSeconds(3_599).toString())).isEqualTo(last.position());
        assertThat(positionAt(occurred.minusNanos(1_000).toString()))
                .isEqualTo(events.get(7).position());
        assertThat(positionAt("2026-08-01T02:00:00%2B02:00"))
                .isEqualTo(events.getLast().position());
        assertThat(positionAt("position:" + event.position())).isEqualTo(event.position());
    }

    @Test
    void a_moment_that_is_acknowledged_and_not_yet_projected_is_waited_for() throws Exception {
        for (var round = 0; round < 30; round++) {
            log.append(life.next(), life.define());
            events = log.of(life.product);
            var last = events.getLast();
            var byInstant = round % 2 == 0;
            var moment = byInstant ? last.provenance().occurred().toString() : "position:" + last.position();
            assertThat(positionAt(moment)).as(moment).isEqualTo(last.position());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"position:1\nx", "abc", "-1", "1 \u0000", ""})
    void a_cursor_made_by_hand_is_malformed(String place) throws Exception {
        for (var path : List.of("/stories", "/audit", "/backlogs/" + life.backlog)) {
            var cursor = forged(path, place);
            mustBe(400, "malformed", ask(path + "?next=" + cursor));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01", "2026-03-01T00:00:00", "2026-02-30T00:00:00Z", "2026-03-01T00:00:00%2001:00", "now", "",
                "position:", "position:-1", "position:99999999", "position:01", "2999-01-01T00:00:00Z", "baseline:x"
            })
    void what_is_no_moment_of_the_past_is_malformed(String asOf) throws Exception {
        mustBe(400, "malformed", ask("/backlogs?asOf=" + asOf));
    }

    @Test
    void a_baseline_is_a_moment_of_its_product_in_every_view() throws Exception {
        var named = events.get(7).position();
        log.append(life.next(), List.of(new BaselineNamed(life.product, "Plan Q1", named)));
        log.append(life.next(), life.define());
        views.caughtUp(life.product);
        assertThat(positionAt("baseline:Plan%20Q1")).isEqualTo(named);
        for (var path : List.of("?", "/vision?", "/roadmap?", "/stories?", "/kpis?", "/audit?")) {
            String then = ask(path + "asOf=baseline:Plan%20Q1").getContentAsString();
            assertThat((int) JsonPath.read(then, "$.asOf.position")).as(path).isEqualTo((int) named);
        }
        String since = ask("/audit?order=asc&from=baseline:Plan%20Q1").getContentAsString();
        assertThat((int) JsonPath.read(since, "$.entries[0].position"))
                .isEqualTo((int) events.get(8).position());
        String until = ask("/audit?to=baseline:Plan%20Q1").getContentAsString();
        assertThat((int) JsonPath.read(until, "$.entries[0].position")).isEqualTo((int) named);
        mustBe(400, "malformed", ask("/audit?from=baseline:Plan"));
        mustBe(400, "malformed", ask("/audit?to=baseline:"));
        var other = new Life(6);
        log.append(other.next(), other.beginning());
        views.caughtUp(other.product);
        var path = get(URI.create("/api/v1/products/" + other.product + "/backlogs?asOf=baseline:Plan%20Q1"));
        mustBe(400, "malformed", ask(path, other.owner.toString()));
    }

    @Test
    void a_baseline_that_was_just_named_is_waited_for() throws Exception {
        for (var round = 0; round < 10; round++) {
            var named = events.get(4 + round).position();
            log.append(life.next(), List.of(new BaselineNamed(life.product, "Now " + round, named)));
            assertThat(positionAt("baseline:Now%20" + round)).isEqualTo(named);
        }
    }

    @Test
    void before_the_first_event_there_is_nothing() throws Exception {
        mustBe(404, "not-found", ask("/backlogs?asOf=2025-12-31T00:00:00Z"));
        var first = events.getFirst().position();
        mustBe(404, "not-found", ask("/backlogs?asOf=position:" + (first - 1)));
        assertThat(ask("/backlogs?asOf=position:" + first).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/backlogs?limit=5",
                "/stories?limit=0",
                "/stories?limit=501",
                "/stories?limit=x",
                "/stories?status=OPEN",
                "/stories?asof=position:1",
                "/stories?limit=1&limit=2",
                "/stories?item=7",
                "/stories?next=abc",
                "/stories?label="
            })
    void parameters_that_are_not_understood_are_refused(String path) throws Exception {
        mustBe(400, "malformed", ask(path));
    }

    @Test
    void a_cursor_serves_its_own_walk_only() throws Exception {
        String next = JsonPath.read(ask("/stories?limit=3&kind=USER_STORY").getContentAsString(), "$.next");
        assertThat(ask("/stories?limit=2&kind=USER_STORY&next=" + next).getStatus())
                .isEqualTo(200);
        mustBe(400, "malformed", ask("/stories?limit=3&kind=BUG&next=" + next));
        mustBe(400, "malformed", ask("/backlogs/" + life.backlog + "?next=" + next));
        var damaged = next.substring(0, 30) + (next.charAt(30) == 'A' ? 'B' : 'A') + next.substring(31);
        mustBe(400, "malformed", ask("/stories?limit=3&kind=USER_STORY&next=" + damaged));
    }

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

    private long positionAt(String asOf) throws Exception {
        var body = ask("/backlogs?asOf=" + asOf).getContentAsString();
        var position = JsonPath.<Number>read(body, "$.asOf.position").longValue();
        var at = Instant.parse(JsonPath.<String>read(body, "$.asOf.at"));
        assertThat(events).anySatisfy(event -> {
            assertThat(event.position()).isEqualTo(position);
            assertThat(event.provenance().occurred()).isEqualTo(at);
        });
        return position;
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

    /** A cursor of this view with another place in it, sealed as anyone can who has read the code. */
    private String forged(String path, String place) throws Exception {
        String next = JsonPath.read(ask(path + "?limit=1").getContentAsString(), "$.next");
        var genuine = new String(Base64.getUrlDecoder().decode(next), UTF_8).split("\n", 4);
        var content = genuine[1] + "\n" + genuine[2] + "\n" + place;
        var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
        var seal = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 12));
        assertThat(seal).hasSameSizeAs(genuine[0]);
        return Base64.getUrlEncoder().withoutPadding().encodeToString((seal + "\n" + content).getBytes(UTF_8));
    }

    private static void mustBe(int status, String slug, MockHttpServletResponse answer) throws Exception {
        var body = answer.getContentAsString();
        assertThat(answer.getStatus()).as(body).isEqualTo(status);
        assertThat(JsonPath.<String>read(body, "$.type")).isEqualTo("/problems/" + slug);
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        return as(life.owner.toString(), path);
    }

    private MockHttpServletResponse as(String caller, String path) throws Exception {
        return ask(path(path), caller);
    }

    private MockHttpServletRequestBuilder path(String path) {
        return get(URI.create("/api/v1/products/" + life.product + path));
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request, String caller) throws Exception {
        return views.web()
                .perform(request.header(LiveViews.CALLER, caller))
                .andReturn()
                .getResponse();
    }
}
