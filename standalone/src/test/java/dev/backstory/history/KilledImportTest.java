package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.bench.SourceFile;
import dev.backstory.history.Whole.Person;
import dev.backstory.standalone.BackstoryProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** The process is killed while it reads a file and while it records it: the history that comes in is the same. */
@Execution(ExecutionMode.CONCURRENT)
class KilledImportTest {
    /** More of them, and more kills, by hand. */
    private static final int CHANGES = Integer.getInteger("backstory.killed-changes", 4_000);

    private static final int KILLS = Integer.getInteger("backstory.kills", 1);

    private static final Map<String, String> NO_DEMO_PRODUCT = Map.of("BACKSTORY_DEMO_PRODUCT", "false");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @TempDir
    Path folder = Path.of("");

    private String importId = "";
    private String events = "";
    private int recorded;

    @Test
    void an_import_goes_on_where_the_process_was_killed() throws Exception {
        var file = Files.readAllBytes(
                SourceFile.write(folder.resolve("history.ndjson"), CHANGES / SourceFile.CHANGES_PER_ISSUE, CHANGES));
        during(client -> importId = begin(client, "KILLED", file));
        BackstoryProcess.killDatabase(data());
        for (int kill = 0; kill < KILLS; kill++) {
            during(client -> awaitPiece(client, recorded));
        }
        BackstoryProcess.killDatabase(data());
        during(client -> {
            same(client, ended(client, importId), ended(client, begin(client, "CALM", file)));
            events = events(client);
            importId = beginEvents(client, "KILLED2");
        });
        BackstoryProcess.killDatabase(data());
        recorded = 0;
        during(client -> awaitPiece(client, recorded));
        BackstoryProcess.killDatabase(data());
        try (var process = BackstoryProcess.start(data(), NO_DEMO_PRODUCT)) {
            var client = new Client(process.url());
            var killed = ended(client, importId);
            same(client, killed, ended(client, beginEvents(client, "CALM2")));
            assertThat(ids(events(client))).startsWith(ids(copy("KILLED2")).toArray(String[]::new));
        }
    }

    /** What came in as facts, as a file of events. */
    private String events(Client client) {
        var job = client.importing(admin(client), importId);
        var product = UUID.fromString(job.path("productId").asString());
        var position = client.importedTo(admin(client), importId);
        client.caughtUp(manager(client), product, position);
        return client.view(manager(client), product, "/export?as=events", position)
                .raw()
                .body();
    }

    /** The same as of another product. */
    private String copy(String key) {
        return Forged.of(events, Dice.of(key, CHANGES), key).file();
    }

    private static List<String> ids(String file) {
        return Exchange.told(file).stream()
                .map(event -> event.path("eventId").asString())
                .toList();
    }

    private String beginEvents(Client client, String key) {
        return client.bringEvents(admin(client), key, manager(client), Exchange.bytes(copy(key)))
                .body()
                .path("importId")
                .asString();
    }

    private static void same(Client client, JsonNode killed, JsonNode undisturbed) {
        assertThat(killed.path("events")).isEqualTo(undisturbed.path("events"));
        assertThat(killed.path("progress").path("recorded")).isEqualTo(killed.path("events"));
        same(told(client, killed), told(client, undisturbed));
    }

    private static void same(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            assertThat(one.get(i)).as("entry " + i).isEqualTo(other.get(i));
        }
        assertThat(one.size()).isEqualTo(other.size());
    }

    private Path data() {
        return folder.resolve("data");
    }

    private interface Work {
        void with(Client client) throws Exception;
    }

    /** Works with the process and kills it then. */
    private void during(Work work) throws Exception {
        var process = BackstoryProcess.start(data(), NO_DEMO_PRODUCT);
        assertThat(process.serves()).as(process.output()).isTrue();
        work.with(new Client(process.url()));
        process.kill();
    }

    private String begin(Client client, String key, byte[] file) {
        return client.bringIn(admin(client), key, manager(client), file)
                .body()
                .path("importId")
                .asString();
    }

    /** Until more is recorded than that, but not all. */
    private void awaitPiece(Client client, int more) {
        var job = await(
                client,
                importId,
                found -> found.path("progress").path("recorded").asInt() > more);
        assertThat(job.path("state").asString()).isEqualTo("RUNNING");
        recorded = job.path("progress").path("recorded").asInt();
        System.out.println("killed after " + job.path("progress"));
    }

    private static JsonNode ended(Client client, String importId) {
        var job =
                await(client, importId, found -> !found.path("state").asString().equals("RUNNING"));
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
        return job;
    }

    private static JsonNode await(Client client, String importId, Predicate<JsonNode> condition) {
        var admin = admin(client);
        return org.awaitility.Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> client.importing(admin, importId), condition);
    }

    /** The audit trail without what every product has of its own. */
    private static List<String> told(Client client, JsonNode job) {
        var manager = manager(client);
        var product = UUID.fromString(job.path("productId").asString());
        client.caughtUp(
                manager,
                product,
                client.importedTo(admin(client), job.path("importId").asString()));
        var told = new ArrayList<String>();
        for (var line :
                client.lines(manager, product, "/audit?order=asc").lines().toList()) {
            told.add(line.replaceAll(ID, "id")
                    .replaceAll("\"position\":\\d+", "")
                    .replaceAll("\"recordedAt\":\"[^\"]+\"", "")
                    .replaceAll("\\b\\p{XDigit}{4}\\b", "some")
                    .replaceAll("\"fingerprint\":\"[^\"]+\"", "")
                    .replaceAll("(KILLED|CALM)2?", "KEY"));
        }
        assertThat(told).hasSizeGreaterThan(CHANGES / 2);
        return told;
    }

    private static Person admin(Client client) {
        return client.signedIn("admin", "admin");
    }

    private static Person manager(Client client) {
        return client.signedIn("manager", "manager");
    }
}
