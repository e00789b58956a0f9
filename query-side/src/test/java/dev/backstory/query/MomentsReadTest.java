package dev.backstory.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import dev.backstory.events.BaselineNamed;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Views as they were at a moment. */
class MomentsReadTest extends ReadingLife {
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
}
