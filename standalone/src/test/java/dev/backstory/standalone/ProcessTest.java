package dev.backstory.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backstory.cli.BackstoryCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ProcessTest {
    private static final Map<String, String> DEMO = Map.of();
    private static final Map<String, String> NO_DEMO = Map.of("BACKSTORY_DEMO", "false");
    private static final String NO_PRODUCT = "--backstory.demo-product=false";

    @TempDir
    Path folder = Path.of("");

    @AfterEach
    void leaves_no_database_behind() throws IOException {
        assertThat(database()).isEmpty();
    }

    @Test
    void after_a_kill_the_next_start_finds_everything_and_ends_the_orphan() throws Exception {
        var killed = BackstoryProcess.start(folder, NO_DEMO);
        assertThat(killed.serves()).as(killed.output()).isTrue();
        var secret = Files.readString(folder.resolve("admin.secret")).strip();
        var ann = addAccount(new Http(killed.url()), secret);
        killed.kill();
        var orphan = database().orElseThrow();

        try (var next = BackstoryProcess.start(folder, NO_DEMO)) {
            assertThat(next.serves()).as(next.output()).isTrue();
            assertThat(orphan.info().command()).as("a dead process has none").isEmpty();
            assertThat(database().orElseThrow().pid()).isNotEqualTo(orphan.pid());
            var http = new Http(next.url());
            assertThat(http.signIn(ann.clientId(), ann.secret()).status()).isEqualTo(200);
            assertThat(http.signIn("admin", "admin").status()).isEqualTo(401);
            assertThat(http.signIn("manager", "manager").status()).isEqualTo(401);
        }
    }

    @Test
    void a_second_process_on_one_folder_ends_with_a_sentence_and_the_first_goes_on() throws Exception {
        try (var first = BackstoryProcess.start(folder, DEMO, NO_PRODUCT)) {
            assertThat(first.serves()).as(first.output()).isTrue();
            var second = BackstoryProcess.start(folder, DEMO, NO_PRODUCT);
            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.output())
                    .contains("Another Backstory is running on " + folder)
                    .contains("BACKSTORY_DATA")
                    .doesNotContain("Exception");
            assertThat(new Http(first.url()).signIn("team", "team").status()).isEqualTo(200);
        }
    }

    @Test
    void without_its_database_it_answers_that_it_is_unavailable() throws Exception {
        try (var process = BackstoryProcess.start(folder, DEMO, NO_PRODUCT)) {
            assertThat(process.serves()).as(process.output()).isTrue();
            var http = new Http(process.url());
            var admin = http.token("admin", "admin");
            var people = http.with(admin, "/api/v1/people?name=a");
            assertThat(Http.send(people).status()).isEqualTo(200);
            database().orElseThrow().destroyForcibly();
            await().until(() -> Http.send(people).status() == 503);
            var answer = Http.send(people);
            assertThat(answer.body().path("type").asString()).isEqualTo("/problems/unavailable");
            assertThat(answer.raw().headers().firstValue("Retry-After")).isPresent();
            assertThat(Http.send(http.to("/actuator/health")).status()).isEqualTo(503);
            assertThat(Http.send(http.to("/actuator/health/readiness")).status())
                    .isEqualTo(503);
            assertThat(Http.send(http.to("/actuator/health/liveness")).status()).isEqualTo(200);
        }
    }

    @Test
    void the_demo_is_refused_on_any_other_address() throws Exception {
        var refused = BackstoryProcess.start(folder, DEMO, "--server.address=0.0.0.0");
        assertThat(refused.awaitEnd()).isEqualTo(1);
        assertThat(refused.output())
                .contains("With the demo on, Backstory listens on 127.0.0.1 only")
                .doesNotContain("Exception");
        assertThat(folder.resolve("database")).doesNotExist();
    }

    @Test
    void what_is_no_setting_and_no_command_is_not_taken_for_one() {
        assertThat(BackstoryCommand.execute(settings -> {}, "imprt")).isEqualTo(2);
        assertThat(BackstoryCommand.execute(settings -> {}, "serve", "--server.port=1"))
                .isZero();
    }

    private record Account(String clientId, String secret) {}

    private static Account addAccount(Http http, String secret) throws IOException, InterruptedException {
        var added = Http.send(
                Http.json(http.with(http.token("admin", secret), "/api/v1/accounts"), "{\"name\":\"Ann Example\"}"));
        assertThat(added.status()).isEqualTo(201);
        return new Account(
                added.body().path("clientId").asString(),
                added.body().path("secret").asString());
    }

    /** The database's process, as its folder says it. */
    private Optional<ProcessHandle> database() throws IOException {
        var file = folder.resolve("database/postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }
}
