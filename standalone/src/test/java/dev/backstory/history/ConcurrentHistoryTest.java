package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.RecordedEvent;
import dev.backstory.events.storage.LogCursor;
import dev.backstory.history.Client.Draft;
import dev.backstory.query.support.Projector;
import dev.backstory.query.support.Rebuild;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Several people at once, who see what others do only afterwards, and repeat themselves. */
@ResourceLock(Whole.EVERYTHING)
class ConcurrentHistoryTest {
    private static final int WRITERS = 4;
    private static final int COMMANDS = 150;
    private static final Set<Integer> ANSWERS = Set.of(200, 400, 403, 404, 409, 412);
    private static final Set<String> NOT_VIEWS = Set.of("flyway_schema_history", "token_entry");

    private final Whole whole = Whole.get();
    private final Map<UUID, JsonNode> acknowledged = new ConcurrentHashMap<>();

    static LongStream seeds() {
        return Seeds.oneIn(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothing_is_lost_and_every_view_is_what_folding_gives(long seed) {
        var world = new World(whole, whole.people().subList(0, 7));
        var first = new RandomCommands(Dice.of("products at once", seed), world);
        for (int i = 0; i < 12; i++) {
            take(first.create(), world, false);
        }
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var all = IntStream.range(0, WRITERS)
                    .mapToObj(writer ->
                            CompletableFuture.runAsync(() -> write(Dice.of("writer " + writer, seed), world), writers))
                    .toList();
            all.forEach(CompletableFuture::join);
        }
        for (var product : world.products()) {
            acknowledgedIsWhatIsThere(whole.events(product));
            new Views(whole, world, product).someAt(new Dice(seed), 8);
            nobodyElseSeesIt(product);
        }
        Invariants.check(whole.events());
        assertThat(differencesOfARebuild())
                .isNotEmpty()
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    }

    private void write(Dice dice, World world) {
        var draw = new RandomCommands(dice, world);
        for (int i = 0; i < COMMANDS; i++) {
            take(draw(draw, world), world, dice.percent(30));
        }
    }

    private static Draft draw(RandomCommands draw, World world) {
        synchronized (world) {
            return draw.next();
        }
    }

    /** Some are sent with a key, and then again: the same answer, or the same refusal's kind, and one effect. */
    private void take(Draft draft, World world, boolean twice) {
        var sent = twice ? draft.with(UUID.randomUUID().toString()) : draft;
        var answer = whole.client().send(sent);
        assertThat(answer.status()).as(draft + " " + answer.raw().body()).isIn(ANSWERS);
        if (answer.status() != 200) {
            return;
        }
        acknowledged.put(UUID.fromString(answer.body().path("commandId").asString()), answer.body());
        if (twice) {
            var again = whole.client().send(sent);
            assertThat(again.body()).isEqualTo(answer.body());
            assertThat(again.raw().headers().firstValue("Idempotency-Replayed")).contains("true");
            draft.body().put("rationale", Body.of("text", "Said in another way"));
            assertThat(whole.client().send(sent).status()).isEqualTo(422);
        }
        synchronized (world) {
            world.catchUp(Body.id(draft.body(), "productId"));
        }
    }

    /** The log holds exactly the events that were acknowledged, at the positions that were told. */
    private void acknowledgedIsWhatIsThere(List<RecordedEvent> events) {
        var byCommand = events.stream()
                .collect(Collectors.groupingBy(event -> event.provenance().commandId()));
        assertThat(acknowledged.keySet()).containsAll(byCommand.keySet());
        byCommand.forEach((command, caused) -> {
            var told = new HashMap<Long, String>();
            acknowledged
                    .getOrDefault(command, tools.jackson.databind.node.MissingNode.getInstance())
                    .path("events")
                    .forEach(event -> told.put(
                            event.path("position").asLong(),
                            event.path("id").asString() + event.path("type").asString()));
            assertThat(told)
                    .isEqualTo(caused.stream()
                            .collect(Collectors.toMap(
                                    RecordedEvent::position, event -> event.eventId() + event.type())));
        });
    }

    private void nobodyElseSeesIt(UUID product) {
        var outsider = whole.person(9);
        for (var path : List.of("", "/vision", "/roadmap", "/backlogs", "/stories", "/audit")) {
            assertThat(whole.client().view(outsider, product, path, 0).status()).isEqualTo(404);
        }
        assertThat(whole.client().me(outsider).path("products")).isEmpty();
        for (var path : List.of("/vision", "/roadmap", "/backlogs", "/stories", "/audit")) {
            assertThat(whole.client().view(whole.admin(), product, path, 0).status())
                    .isEqualTo(404);
        }
        var seen = whole.client().view(whole.admin(), product, "", 0).body();
        assertThat(seen.propertyNames()).containsExactlyInAnyOrder("asOf", "productId", "key", "name", "roles");
    }

    private Map<String, Long> differencesOfARebuild() {
        var application = whole.part(DataSource.class);
        var built = new Rebuild(whole.owner(), application, whole.part(LogCursor.class), whole.part(Projector.class))
                .into("view_history");
        var differences = new TreeMap<String, Long>();
        for (var table : built.rows().keySet()) {
            if (!NOT_VIEWS.contains(table)) {
                differences.put(table, onlyIn("view", "view_history", table) + onlyIn("view_history", "view", table));
            }
        }
        return differences;
    }

    private long onlyIn(String one, String other, String table) {
        return JdbcClient.create(whole.owner())
                .sql("select count(*) from (select * from %1$s.%3$s except all select * from %2$s.%3$s) difference"
                        .formatted(one, other, table))
                .query(Long.class)
                .single();
    }
}
