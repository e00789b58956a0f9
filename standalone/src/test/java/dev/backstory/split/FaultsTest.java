package dev.backstory.split;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.RecordedEvent;
import dev.backstory.events.storage.LogCursor;
import dev.backstory.events.storage.StoredEvents;
import dev.backstory.history.Invariants;
import dev.backstory.history.Whole;
import dev.backstory.query.support.Projector;
import dev.backstory.query.support.Rebuild;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever fails while people work, what was acknowledged is there once, in the log and in the views. Each fault strikes once;
 * {@code -Dbackstory.faults.kills=500 -Dbackstory.faults.crashes=50} is a soak, {@code -Dbackstory.seed} another course.
 */
@Execution(ExecutionMode.CONCURRENT)
class FaultsTest {
    private static final long SEED = Long.getLong("backstory.seed", 1);
    private static final int KILLS = Integer.getInteger("backstory.faults.kills", 0);
    private static final int CRASHES = Integer.getInteger("backstory.faults.crashes", 0);
    private static final int COMMANDS_BETWEEN = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What no projection writes. */
    private static final Set<String> NOT_VIEWS = Set.of("flyway_schema_history", "token_entry");

    @TempDir
    static Path folder = Path.of("");

    @Test
    void what_was_acknowledged_is_there_once_whatever_fails() throws Exception {
        System.out.println("faults from seed " + SEED);
        var dice = new Random(SEED);
        try (var cluster = Cluster.exposed(folder)) {
            Clients.Way way = reads -> cluster.url(any(reads));
            var product = Product.create(cluster, way);
            try (var clients = new Clients(way, product.owner(), product.id(), product.backlog(), SEED)) {
                clients.rude().start();
                var tally = strike(cluster, clients, faults(cluster, dice), dice);
                var before = Map.copyOf(clients.events);
                var copy = folder.resolve("copy");
                cluster.backUp(copy);
                awaitCommands(clients);
                clients.stop();
                System.out.printf(
                        "%d commands, %d of them hung up on, through %s%n",
                        clients.commands.get(), clients.hungUp.get(), tally);
                System.out.println("on the way: " + clients.summary());
                check(cluster, product, clients);
                cluster.ofCopy(copy, restored -> checkCopy(restored, product, before));
            }
        }
    }

    private static String any(boolean reads) {
        return (reads ? Cluster.QUERY_SIDE : Cluster.COMMAND_SIDE).get((int) (System.nanoTime() / 1_000 % 2));
    }

    private static List<Fault> faults(Cluster cluster, Random dice) {
        var all = new ArrayList<>(List.of(Fault.values()));
        if (cluster.disk().isEmpty()) {
            System.out.println("skipped: no small file system can be mounted to be filled");
            all.remove(Fault.DISK_FULL);
        }
        var killed = List.of(Fault.KILLED_DECIDING, Fault.KILLED_PROJECTING, Fault.KILLED_ANSWERING);
        var crashed = List.of(Fault.DATABASE_CRASHED, Fault.BACKEND_KILLED);
        for (int i = 0; i < KILLS; i++) {
            all.add(killed.get(dice.nextInt(killed.size())));
        }
        for (int i = 0; i < CRASHES; i++) {
            all.add(crashed.get(i % crashed.size()));
        }
        Collections.shuffle(all, dice);
        return all;
    }

    private static Map<Fault, Integer> strike(Cluster cluster, Clients clients, List<Fault> faults, Random dice)
            throws Exception {
        var tally = new EnumMap<Fault, Integer>(Fault.class);
        for (var fault : faults) {
            awaitCommands(clients);
            fault.strike(cluster, dice);
            tally.merge(fault, 1, Integer::sum);
            if (tally.values().stream().mapToInt(Integer::intValue).sum() % 25 == 0) {
                System.out.printf("%d commands, %s%n", clients.commands.get(), tally);
            }
        }
        return tally;
    }

    /** People go on working. */
    private static void awaitCommands(Clients clients) {
        var enough = clients.commands.get() + COMMANDS_BETWEEN;
        Awaitility.await().atMost(PATIENCE).until(() -> {
            clients.mustWork();
            return clients.commands.get() >= enough;
        });
    }

    private static void check(Cluster cluster, Product product, Clients clients) throws Exception {
        assertThat(clients.wrong).isEmpty();
        assertThat(clients.failures).as(cluster.incidents()).noneMatch(failure -> failure.contains(": 500"));
        assertThat(stored(cluster.database(), product)).isEqualTo(clients.events);
        SplitTest.agree(cluster, product, clients);
        var log =
                new LogCursor(cluster.wholeDatabase().application(), Whole.get().part(StoredEvents.class));
        Invariants.check(all(log));
        assertThat(differences(cluster, log))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    }

    /** What was acknowledged before it was copied is there. */
    private static void checkCopy(DataSource restored, Product product, Map<UUID, Long> before) {
        assertThat(before).isNotEmpty();
        assertThat(stored(JdbcClient.create(restored), product)).containsAllEntriesOf(before);
        Invariants.check(all(new LogCursor(restored, Whole.get().part(StoredEvents.class))));
    }

    private static List<RecordedEvent> all(LogCursor log) {
        var events = new ArrayList<RecordedEvent>();
        log.read(0, 1_000, events::addAll);
        return events;
    }

    private static Map<UUID, Long> stored(JdbcClient database, Product product) {
        var stored = new HashMap<UUID, Long>();
        database.sql("select event_id::uuid, position from log.event where product_id = ? and position > ?")
                .params(product.id(), product.begun())
                .query(row -> {
                    stored.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return stored;
    }

    /** How many rows of each view are otherwise where all are built anew. */
    private static Map<String, Long> differences(Cluster cluster, LogCursor log) {
        var database = cluster.wholeDatabase();
        var projector = Whole.get().part(Projector.class);
        var built = new Rebuild(database.owner(), database.application(), log, projector).into("view_faults");
        var differences = new TreeMap<String, Long>();
        for (var table : built.rows().keySet()) {
            if (!NOT_VIEWS.contains(table)) {
                differences.put(
                        table,
                        onlyIn(cluster, "view", "view_faults", table) + onlyIn(cluster, "view_faults", "view", table));
            }
        }
        assertThat(differences).isNotEmpty();
        return differences;
    }

    private static long onlyIn(Cluster cluster, String one, String other, String table) {
        return cluster.owner()
                .sql("select count(*) from (select * from %1$s.%3$s except all select * from %2$s.%3$s) difference"
                        .formatted(one, other, table))
                .query(Long.class)
                .single();
    }
}
