package dev.backstory.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backstory.standalone.BackstoryProcess;
import dev.backstory.standalone.Http;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** The process is killed while it builds the views anew and while they are to change places: the next one goes on. */
@Execution(ExecutionMode.CONCURRENT)
class KilledRebuildTest {
    private static final String REBUILD = "/api/v1/operations/rebuild";
    private static final Duration SOON = Duration.ofSeconds(60);
    /** Waits for the first checkpoint, and then does not let there be another. */
    private static final String AFTER_A_CHECKPOINT = """
            do $$ begin if not exists (select from view_next.product_view) then raise 'not yet'; end if; \
            lock table view_next.product_view in exclusive mode; end $$""";

    @TempDir
    Path folder = Path.of("");

    @Test
    void whenever_it_is_killed_the_views_are_the_old_ones_or_the_new_ones_and_the_next_process_goes_on()
            throws Exception {
        List<String> before;
        String job;
        try (var first = start("50ms")) {
            before = views(first);
            job = ask(first);
            try (var builder = held(first, "backstory_owner", AFTER_A_CHECKPOINT)) {
                assertThat(builder.isClosed()).isFalse();
                assertThat(awaitState(first, "BUILDING").path("position").asLong())
                        .isLessThan(awaitState(first, "BUILDING").path("head").asLong());
                assertThat(views(first)).isEqualTo(before);
                first.kill();
            }
        }
        try (var second = start("3s"); // which leaves time to begin reading
                var reader = held(second, "backstory_app", "select count(*) from view.story")) {
            assertThat(reader.isClosed()).isFalse();
            awaitState(second, "SWAPPING");
            assertThat(views(second)).isEqualTo(before);
            second.kill();
        }
        try (var third = start("50ms")) {
            var done = awaitState(third, "DONE");
            assertThat(done.path("rebuildId").asString()).isEqualTo(job);
            assertThat(views(third)).isEqualTo(before);
            await().atMost(SOON)
                    .until(() -> number("select count(*) from pg_namespace where nspname like 'view%'") == 1);
        }
    }

    private BackstoryProcess start(String poll) throws IOException {
        var process = BackstoryProcess.start(
                folder, Map.of("BACKSTORY_OPERATIONS_CHECKPOINTEVENTS", "100", "BACKSTORY_OPERATIONS_POLL", poll));
        assertThat(process.serves()).as(process.output()).isTrue();
        return process;
    }

    private static String ask(BackstoryProcess process) throws Exception {
        var http = new Http(process.url());
        var answer = Http.send(http.with(http.token("admin", "admin"), REBUILD).POST(BodyPublishers.noBody()));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(202);
        return answer.body().path("rebuildId").asString();
    }

    private static JsonNode awaitState(BackstoryProcess process, String wanted) {
        return await().pollInterval(Duration.ofMillis(20))
                .atMost(SOON)
                .until(() -> state(process), job -> job.path("state").asString().equals(wanted));
    }

    private static JsonNode state(BackstoryProcess process) throws Exception {
        var http = new Http(process.url());
        return Http.send(http.with(http.token("admin", "admin"), REBUILD)).body();
    }

    /** The demo product, whose history is whole when it is ready, as soon as the views know all of it. */
    private List<String> views(BackstoryProcess process) throws Exception {
        var http = new Http(process.url());
        var token = http.token("manager", "manager");
        var head = number("select position from log.log_head");
        var products = await().atMost(SOON)
                .until(
                        () -> Http.send(
                                http.with(token, "/api/v1/products").header("Backstory-Position", Long.toString(head))),
                        answer -> answer.status() == 200);
        var product = products.body().at("/products/0/productId").asString();
        var answers = new ArrayList<String>();
        for (var view : List.of("", "/backlogs", "/stories?limit=500", "/roadmap", "/audit?order=asc&limit=500")) {
            var answer = Http.send(http.with(token, "/api/v1/products/" + product + view));
            assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
            answers.add(answer.raw().body());
        }
        return answers;
    }

    /** A transaction that has done this, as soon as it can be done, and does not end by itself. */
    private Connection held(BackstoryProcess process, String role, String statement) throws Exception {
        assertThat(process.serves()).isTrue();
        var connection = connect(role);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .atMost(SOON)
                .until(() -> isDone(connection, statement));
        return connection;
    }

    private static boolean isDone(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException notYet) {
            connection.rollback();
            return false;
        }
    }

    private long number(String question) throws IOException, SQLException {
        try (var connection = connect("backstory_owner");
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection connect(String role) throws IOException, SQLException {
        var passwords = new Properties();
        passwords.load(new StringReader(Files.readString(folder.resolve("database.passwords"))));
        var port = Files.readString(folder.resolve("database.port")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/backstory", role, passwords.getProperty(role));
    }
}
