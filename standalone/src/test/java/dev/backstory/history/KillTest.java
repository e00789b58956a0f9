package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.history.Client.Draft;
import dev.backstory.history.Whole.Person;
import dev.backstory.standalone.BackstoryProcess;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** The process is killed again and again while people work: what it acknowledged is there, once. */
@Execution(ExecutionMode.CONCURRENT)
class KillTest {
    private static final int KILLS = 2;
    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_A_KILL = 40;
    private static final Map<String, String> NO_DEMO = Map.of("BACKSTORY_DEMO", "false");

    @TempDir
    Path folder = Path.of("");

    private final UUID product = UUID.randomUUID();
    private final UUID backlog = UUID.randomUUID();
    private final Map<String, JsonNode> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Draft> sent = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<UUID> stories = new ConcurrentLinkedQueue<>();
    private List<String> secrets = List.of();

    @Test
    void everything_acknowledged_is_there_once_after_kills() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            var process = BackstoryProcess.start(folder, NO_DEMO);
            assertThat(process.serves()).as(process.output()).isTrue();
            var client = new Client(process.url());
            var owner = kill == 0 ? begin(client) : client.signedIn(secrets.getFirst(), secrets.getLast());
            checkWhatWasSent(client, owner);
            work(client, owner, kill, process);
            if (kill % 2 == 1) {
                BackstoryProcess.killDatabase(folder);
            }
        }
        try (var process = BackstoryProcess.start(folder, NO_DEMO)) {
            var client = new Client(process.url());
            var owner = client.signedIn(secrets.getFirst(), secrets.getLast());
            checkWhatWasSent(client, owner);
            checkTheStore();
        }
    }

    private Person begin(Client client) throws IOException {
        var admin = client.signedIn(
                "admin", Files.readString(folder.resolve("admin.secret")).strip());
        var owner = client.newPersonWithSecret(admin, "Owner", kept -> secrets = kept);
        var manager = client.newPerson(admin, "Manager");
        client.taken(new Draft(
                admin,
                "CreateProduct",
                Body.of(
                        "productId",
                        product,
                        "backlogId",
                        backlog,
                        "key",
                        "KILL",
                        "name",
                        "Killed",
                        "manager",
                        manager.id())));
        client.taken(new Draft(
                manager, "AssignRole", Body.of("productId", product, "person", owner.id(), "role", "PRODUCT_OWNER")));
        return owner;
    }

    /** Works with several hands until so much is acknowledged, and kills the process in the midst of it. */
    private void work(Client client, Person owner, int round, BackstoryProcess process) throws Exception {
        var enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_A_KILL);
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                var dice = new Dice(round * 100L + writer);
                writers.execute(() -> {
                    while (give(client, draw(dice, owner))) {
                        enough.countDown();
                    }
                });
            }
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            process.kill();
        }
    }

    private Draft draw(Dice dice, Person owner) {
        var known = List.copyOf(stories);
        if (known.size() < 5 || dice.percent(40)) {
            return new Draft(
                            owner,
                            "DefineStory",
                            Body.of(
                                    "productId",
                                    product,
                                    "backlogId",
                                    backlog,
                                    "storyId",
                                    UUID.randomUUID(),
                                    "title",
                                    "Story " + known.size()))
                    .with(UUID.randomUUID().toString());
        }
        var move = Body.of("storyId", dice.of(known), "to", Body.of("before", dice.of(known)));
        move.computeIfPresent("to", (name, to) -> to.equals(Map.of("before", move.get("storyId"))) ? "TOP" : to);
        return new Draft(
                        owner,
                        "ReprioritiseBacklog",
                        Body.of(
                                "productId",
                                product,
                                "backlogId",
                                backlog,
                                "moves",
                                List.of(move),
                                "rationale",
                                Body.of("text", "While it lasts")))
                .with(UUID.randomUUID().toString());
    }

    /** Gives a command under its key; false if the process is gone. */
    private boolean give(Client client, Draft draft) {
        var key = String.valueOf(draft.key());
        sent.put(key, draft);
        JsonNode answer;
        try {
            answer = client.taken(draft);
        } catch (java.io.UncheckedIOException gone) {
            return false;
        }
        acknowledged.put(key, answer);
        if (draft.body().get("storyId") instanceof UUID story) {
            stories.add(story);
        }
        return true;
    }

    /** Repeats what was sent since the last kill: the same answer if there was one, and one effect in any case. */
    private void checkWhatWasSent(Client client, Person owner) {
        for (var entry : new HashMap<>(sent).entrySet()) {
            var draft = entry.getValue();
            var again = client.taken(new Draft(owner, draft.command(), draft.body(), draft.key(), null));
            var before = acknowledged.put(entry.getKey(), again);
            assertThat(before == null ? again : before).isEqualTo(again);
            if (before == null && draft.body().get("storyId") instanceof UUID story) {
                stories.add(story);
            }
        }
        sent.clear();
        if (acknowledged.isEmpty()) {
            return;
        }
        var head = acknowledged.values().stream()
                .mapToLong(answer -> answer.path("position").asLong())
                .max();
        assertThat(client.view(owner, product, "", head.orElseThrow()).status()).isEqualTo(200);
        assertThat(ids(
                        client.whole(owner, product, "/backlogs/" + backlog + "?limit=500")
                                .body(),
                        "stories",
                        "storyId"))
                .containsExactlyInAnyOrderElementsOf(
                        stories.stream().map(UUID::toString).toList());
        var commands = ids(client.whole(owner, product, "/audit?limit=500").body(), "entries", "commandId");
        assertThat(commands)
                .containsAll(acknowledged.values().stream()
                        .filter(answer -> !answer.path("events").isEmpty())
                        .map(answer -> answer.path("commandId").asString())
                        .toList());
    }

    private static List<String> ids(JsonNode body, String list, String name) {
        var ids = new ArrayList<String>();
        body.path(list).forEach(element -> ids.add(element.path(name).asString()));
        return ids;
    }

    /** Each acknowledged event stands in the log at its position, nothing else does, and no position is left out. */
    private void checkTheStore() throws IOException {
        var log = JdbcClient.create(database());
        var positions = log.sql("select position from log.event order by position")
                .query(Long.class)
                .list();
        assertThat(positions.getLast()).isEqualTo(positions.size());
        var told = new HashMap<String, Long>();
        acknowledged
                .values()
                .forEach(answer -> answer.path("events")
                        .forEach(event -> told.put(
                                event.path("id").asString(),
                                event.path("position").asLong())));
        var stored = new HashMap<String, Long>();
        log.sql("select event_id, position from log.event where position > 5").query(row -> {
            stored.put(row.getString(1), row.getLong(2));
        });
        assertThat(stored).isEqualTo(told);
        assertThat(log.sql("select count(*) from log.event_salt")
                        .query(Long.class)
                        .single())
                .isEqualTo(positions.size());
    }

    private DriverManagerDataSource database() throws IOException {
        var passwords = new Properties();
        passwords.load(new StringReader(Files.readString(folder.resolve("database.passwords"))));
        var port = Files.readString(folder.resolve("database.port")).strip();
        return new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + port + "/backstory",
                "backstory_owner",
                passwords.getProperty("backstory_owner"));
    }
}
