package dev.backstory.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the log tells of requests, and what it keeps to itself. */
@Execution(ExecutionMode.CONCURRENT)
class LogTest {
    private static final String TITLE = "Quokkas on every trail";
    private static final String REASON = "Wombats asked for it";
    private static final String PERSON = "Numbat Example";
    private static final String WRONG = "bandicoot-is-no-secret";

    @TempDir
    Path folder = Path.of("");

    private final List<String> requests = new ArrayList<>();
    private final List<String> kept = new ArrayList<>(List.of(TITLE, REASON, PERSON, WRONG));
    private Http http = new Http("");
    private String manager = "";
    private String product = "";

    @ParameterizedTest
    @ValueSource(strings = {"warn", "info"})
    void tells_of_each_line_whose_request_it_is_and_nothing_that_somebody_wrote_or_kept(String level) throws Exception {
        var log = folder.resolve("log.json");
        var settings = Map.of(
                "LOGGING_FILE_NAME",
                log.toString(),
                "LOGGING_STRUCTURED_FORMAT_FILE",
                "logstash",
                "LOGGING_LEVEL_ROOT",
                level);
        try (var process = BackstoryProcess.start(
                folder.resolve("data"),
                settings,
                "--backstory.demo-product=false",
                "--backstory.webhooks.retries=1ms")) {
            assertThat(process.serves()).as(process.output()).isTrue();
            http = new Http(process.url());
            signIn();
            work();
            await().until(() -> Files.readString(log).contains("Parked webhook"));
            killTheDatabase();
            assertThat(command("SetVision", vision()).status()).isEqualTo(503);
        }
        mustTellWhose(Files.readAllLines(log));
        assertThat(kept)
                .hasSize(10)
                .allSatisfy(secret -> assertThat(Files.readAllLines(log)).noneMatch(line -> line.contains(secret)));
    }

    private void signIn() throws IOException, InterruptedException {
        var admin = http.token("admin", "admin");
        kept.add(admin);
        var made = send(http.with(admin, "/api/v1/accounts"), "{\"name\":\"%s\"}".formatted(PERSON), 201);
        kept.add(made.path("secret").asString());
        manager =
                http.token(made.path("clientId").asString(), made.path("secret").asString());
        kept.add(manager);
        assertThat(http.signIn(made.path("clientId").asString(), WRONG).status())
                .isEqualTo(401);
        var create = "{\"key\":\"LOG\",\"name\":\"%s\",\"manager\":\"%s\"}"
                .formatted(TITLE, made.path("person").asString());
        product = send(http.with(admin, "/api/v1/commands/CreateProduct"), create, 200)
                .path("id")
                .asString();
        var forged = manager.substring(0, manager.length() - 4) + "AAAA";
        kept.add(forged);
        send(http.with(forged, "/api/v1/commands/SetVision"), vision(), 401);
        send(http.with("nonsense-" + WRONG, "/api/v1/commands/SetVision"), vision(), 401);
    }

    private void work() throws IOException, InterruptedException {
        var hook = "{\"url\":\"https://receiver.invalid/%s\",\"types\":[]}".formatted(WRONG);
        var made = send(http.with(manager, "/api/v1/products/" + product + "/webhooks"), hook, 201);
        kept.add(made.path("secret").asString());
        kept.add(made.path("secret").asString().substring("whsec_".length()));
        assertThat(command("SetVision", vision()).status()).isEqualTo(200);
        assertThat(command("SetVision", vision().replace("statement", "statment"))
                        .status())
                .isEqualTo(400);
        assertThat(command("StartStory", vision()).status()).isEqualTo(400);
        var story = "{\"productId\":\"%s\",\"backlogId\":\"%s\",\"title\":\"%s\"}"
                .formatted(product, UUID.randomUUID(), TITLE);
        assertThat(command("DefineStory", story).status()).isEqualTo(404);
    }

    private String vision() {
        return "{\"productId\":\"%s\",\"statement\":\"%s\",\"rationale\":{\"text\":\"%s\"}}"
                .formatted(product, TITLE, REASON);
    }

    private Http.Answer command(String name, String body) throws IOException, InterruptedException {
        return Http.send(Http.json(named(http.with(manager, "/api/v1/commands/" + name)), body));
    }

    private JsonNode send(HttpRequest.Builder request, String body, int status)
            throws IOException, InterruptedException {
        var answer = Http.send(Http.json(named(request), body));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        return answer.body();
    }

    /** With an id that the log is to tell. */
    private HttpRequest.Builder named(HttpRequest.Builder request) {
        requests.add(UUID.randomUUID().toString());
        return request.header("X-Request-Id", requests.getLast());
    }

    /** So that a request fails in a way that the log tells of. */
    private void killTheDatabase() throws IOException {
        var file = folder.resolve("data/database/postmaster.pid");
        var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private void mustTellWhose(List<String> log) {
        var lines = log.stream().map(line -> JsonMapper.shared().readTree(line)).toList();
        assertThat(lines)
                .filteredOn(line -> line.path("thread_name").asString().contains("-exec-"))
                .isNotEmpty()
                .allMatch(line -> requests.contains(line.path("requestId").asString("none")));
        assertThat(lines)
                .filteredOn(line -> line.path("requestId").asString("").equals(requests.getLast()))
                .anyMatch(line -> line.path("message").asString().startsWith("The store cannot be reached"));
    }
}
