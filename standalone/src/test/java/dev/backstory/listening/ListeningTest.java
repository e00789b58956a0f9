package dev.backstory.listening;

import static dev.backstory.listening.ListenedServer.changes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backstory.listening.Ear.Heard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListeningTest {
    private static final int CUTS = 200;
    private static final int LISTENERS = 500;
    private static final int LONG_TEXTS = 300;
    private static final String LONG_TEXT = "Because ".repeat(1_200);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration SILENCE = Duration.ofMillis(300);

    private final ListenedServer server = ListenedServer.get();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = 1)
    void a_stream_that_is_cut_anywhere_goes_on_where_it_was(long seed) throws Exception {
        var product = server.product();
        var random = new Random(seed);
        var heard = new ArrayList<Heard>();
        var writing = CompletableFuture.runAsync(() -> server.decide(product, 200, "Because"));
        var last = 0L;
        for (var cut = 0;
                cut < CUTS || !writing.isDone() || last < (cut % 10 > 0 ? Long.MAX_VALUE : head(product));
                cut++) {
            var bytes = random.nextInt(4_000);
            try (var ear = Ear.at(server.port(), server.manager(), changes(product), last, bytes, SILENCE)) {
                for (var next = ear.next(); next != null; next = ear.next()) {
                    heard.add(next);
                    last = next.id();
                }
            }
        }
        assertThat(writing).isCompleted();
        assertThat(heard).extracting(Heard::id).doesNotHaveDuplicates().isSorted();
        assertThat(heard.stream().map(Heard::data).map(ListeningTest::json).toList())
                .as("seed %d", seed)
                .isEqualTo(server.trail(product));
        assertThat(heard).allSatisfy(event -> {
            assertThat(json(event.data()).path("position").asLong()).isEqualTo(event.id());
            assertThat(json(event.data()).path("type").asString()).isEqualTo(event.type());
        });
    }

    @Test
    void five_hundred_listeners_cost_as_many_statements_as_one() throws Exception {
        var product = server.product();
        var one = statementsFor(1, product);
        var many = statementsFor(LISTENERS, product);
        System.out.printf("statements for 20 decisions: %d for 1 listener, %d for %d%n", one, many, LISTENERS);
        assertThat(many).isLessThan(LISTENERS); // each with a single query of its own would have sent 10,000
    }

    /** How many statements were sent while 20 decisions reached so many listeners. */
    private long statementsFor(int listeners, String product) throws Exception {
        var ears = IntStream.range(0, listeners)
                .mapToObj(number -> server.listen(product))
                .toList();
        for (var ear : ears) {
            assertThat(ear.line()).isEqualTo("retry: 2000");
        }
        var before = Statements.count();
        var begun = System.nanoTime();
        server.decide(product, 20, "Because");
        for (var ear : ears) {
            for (var count = 0; count < 20; count++) {
                assertThat(Objects.requireNonNull(ear.next()).type()).isEqualTo("VisionSet");
            }
        }
        System.out.printf(
                "%d listeners heard 20 decisions after %d ms, with %d threads%n",
                listeners, (System.nanoTime() - begun) / 1_000_000, Thread.activeCount());
        var sent = Statements.count() - before;
        ears.forEach(Ear::close);
        return sent;
    }

    @Test
    void a_client_that_reads_late_misses_nothing() throws Exception {
        var product = server.product();
        try (var late = server.listen(product)) {
            server.decide(product, 20, "Because");
            server.decide(product, 60, LONG_TEXT); // more than its connection holds
            assertThat(count(late, 80)).isEqualTo(80);
        }
    }

    @Test
    void a_client_that_does_not_read_is_cut() throws Exception {
        await().until(() -> server.listeners() == 0); // those of other tests have left
        var product = server.product();
        try (var never = server.listen(product)) {
            server.decide(product, LONG_TEXTS, LONG_TEXT);
            await().atMost(PATIENCE.multipliedBy(5)).until(() -> server.listeners() == 0);
            assertThat(count(never, LONG_TEXTS)).isLessThan(LONG_TEXTS);
        }
    }

    private static int count(Ear ear, int max) {
        var count = 0;
        while (count < max && ear.next() != null) {
            count++;
        }
        return count;
    }

    /** How far the product is. */
    private long head(String product) {
        return server.trail(product).getLast().path("position").asLong();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
