package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.RecordedEvent;
import dev.backstory.history.Whole.Person;
import dev.backstory.standalone.Http;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Up to whatever position: an export has whole commands, can be brought in, and then shows what was there. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Whole.EVERYTHING, mode = ResourceAccessMode.READ)
class ExportedMomentsTest {
    private static final int COMMANDS = 60;
    private static final int MOMENTS = 20;

    private final Exchange exchange = Exchange.get();
    private final Whole from = exchange.from();
    private final Whole to = exchange.to();

    static LongStream seeds() {
        return Seeds.oneIn(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_random_history_is_exported_whole_up_to_every_position(long seed) {
        System.out.println("seed " + seed);
        var dice = Dice.of("exported moments", seed);
        var life = Life.lived(from, dice, COMMANDS)
                .until(world -> world.products().stream()
                        .anyMatch(product -> world.exporter(product).isPresent()));
        var product = life.world().products().stream()
                .filter(each -> life.world().exporter(each).isPresent())
                .findFirst()
                .orElseThrow();
        check(product, life.world().exporter(product).orElseThrow(), dice);
    }

    @Test
    void another_trackers_history_is_exported_whole_up_to_every_position() throws IOException {
        byte[] tracker;
        try (var file = ExportedMomentsTest.class.getResourceAsStream("/imports/tracker.csv")) {
            tracker = Objects.requireNonNull(file).readAllBytes();
        }
        var product = Imported.of(from, ExportedFactsTest.key("M"), tracker).product();
        check(product, from.person(0), Dice.of("exported moments of an import", 1));
    }

    private void check(UUID product, Person reader, Dice dice) {
        var events = from.events(product);
        from.client().caughtUp(reader, product, events.getLast().position());
        var files = new TreeMap<Long, String>();
        for (int i = 0; i < events.size(); i++) {
            var asked = events.get(i).position();
            var told = export(reader, product, "events", asked);
            var facts = export(reader, product, "facts", asked);
            var last = wholeUpTo(events, i);
            if (last.isEmpty()) {
                refused(told, events);
                refused(facts, events);
            } else {
                assertThat(position(told)).isEqualTo(position(facts)).isEqualTo(last.get());
                files.put(last.get(), told.raw().body());
                isPrefix(
                        facts.raw().body(),
                        export(reader, product, "facts", 0).raw().body(),
                        last.get());
            }
        }
        System.out.printf("%d files up to %d positions of %s%n", files.size(), events.size(), product);
        files.values().forEach(this::canBeBrought);
        var chosen = List.copyOf(files.keySet()).get(dice.below(files.size()));
        assertThat(exchange.brought(Objects.requireNonNull(files.get(chosen)))).isEqualTo(product);
        new SameViews(product, from, reader, to, to.person(0), chosen).compare(dice, MOMENTS);
    }

    private Http.Answer export(Person reader, UUID product, String as, long position) {
        var asOf = position == 0 ? "" : "&asOf=position:" + position;
        return from.client().as("application/x-ndjson", reader, product, "/export?as=" + as + asOf);
    }

    private static long position(Http.Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.raw().headers().firstValueAsLong("Backstory-Position").orElseThrow();
    }

    private static void refused(Http.Answer answer, List<RecordedEvent> events) {
        var first = 0;
        while (belongTogether(events.get(first), events.get(first + 1))) {
            first++;
        }
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("detail").asString())
                .endsWith("before position " + events.get(first).position() + ".");
    }

    /** The last position up to this event's at which no command is half told. */
    private static Optional<Long> wholeUpTo(List<RecordedEvent> events, int index) {
        int last = index;
        if (index + 1 < events.size() && belongTogether(events.get(index), events.get(index + 1))) {
            while (last >= 0 && belongTogether(events.get(last), events.get(index))) {
                last--;
            }
        }
        return last < 0 ? Optional.empty() : Optional.of(events.get(last).position());
    }

    private static boolean belongTogether(RecordedEvent one, RecordedEvent other) {
        return act(one).equals(act(other));
    }

    private static List<Object> act(RecordedEvent event) {
        var provenance = event.provenance();
        var source = provenance.source();
        return List.of(provenance.commandId(), provenance.occurred(), source == null ? "" : source.reference());
    }

    /** All facts up to there, as the last export has them. */
    private static void isPrefix(String facts, String all, long until) {
        assertThat(all).startsWith(facts);
        all.substring(facts.length())
                .lines()
                .findFirst()
                .ifPresent(next -> assertThat(JsonMapper.shared()
                                .readTree(next)
                                .path("position")
                                .asLong())
                        .isGreaterThan(until));
    }

    private void canBeBrought(String file) {
        var begun = to.client().tryEvents(to.admin(), Exchange.key(file), to.person(0), Exchange.bytes(file));
        assertThat(begun.status()).as(begun.raw().body()).isEqualTo(202);
        var report = exchange.ended(begun.body().path("importId").asString());
        assertThat(report.path("state").asString())
                .as(report.path("reason").toString())
                .isEqualTo("DONE");
    }
}
