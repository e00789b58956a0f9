package dev.backstory.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.query.support.ViewRevision;
import dev.backstory.standalone.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** That a data folder whose views another version wrote answers rightly. */
@Execution(ExecutionMode.CONCURRENT)
class OlderViewsTest {
    private static final List<String> VIEWS = List.of("/backlogs", "/stories?text=tide", "/audit?order=asc");

    private static final Map<String, String> NO_DEMO = Map.of("BACKSTORY_DEMO", "false");
    private static final Duration KILLED_AFTER = Duration.ofMillis(20);

    @TempDir
    Path folder = Path.of("");

    private String product = "";
    private String position = "0";
    private String backlog = "";
    private String client = "";
    private String secret = "";

    @Test
    void views_of_another_version_are_built_anew_and_those_of_this_one_are_left_alone() throws Exception {
        List<JsonNode> before;
        try (var first = start()) {
            assertThat(first.output()).doesNotContain("anew");
            live(new Http(first.url()));
            before = read(first);
        }
        inDatabase(
                "update view.view_revision set revision = revision - 1",
                "update view.story_text set words = ''",
                "delete from view.audit_subject",
                "create schema view_next", // as if the process had been ended in the middle
                "create table view_next.story (story_id uuid)");
        try (var next = start()) {
            assertThat(next.output())
                    .contains("The views were written by another version (revision " + (ViewRevision.PRESENT - 1))
                    .containsPattern("Built all views anew from \\d+ events in \\d+ s")
                    .doesNotContain("WARN");
            assertThat(read(next)).isEqualTo(before);
            var http = new Http(next.url());
            position = tell(http, "DefineStory", story("Low tide"))
                    .path("position")
                    .asString();
            before = read(next);
            assertThat(before.getFirst().at("/backlogs/0/stories").asInt()).isEqualTo(2);
        }
        inDatabase("update view.story_text set words = ''");
        try (var last = start()) {
            assertThat(last.output()).doesNotContain("anew");
            var after = read(last);
            assertThat(after.getFirst()).isEqualTo(before.getFirst());
            assertThat(after.get(1)).as("damaged, and left so").isNotEqualTo(before.get(1));
        }
    }

    @Test
    void a_process_that_is_killed_while_it_builds_them_leaves_the_next_one_to_do_it() throws Exception {
        List<JsonNode> before;
        try (var first = start()) {
            live(new Http(first.url()));
            before = read(first);
        }
        inDatabase("update view.view_revision set revision = revision - 1", "delete from view.audit_subject");
        var wasAtIt = BackstoryProcess.startAndKill(folder, NO_DEMO, "building them anew", KILLED_AFTER);
        assertThat(wasAtIt).isTrue();
        try (var next = start()) {
            assertThat(next.output()).contains("building them anew");
            assertThat(read(next)).isEqualTo(before);
        }
    }

    private BackstoryProcess start() throws IOException {
        var process = BackstoryProcess.start(folder, NO_DEMO);
        assertThat(process.serves()).as(process.output()).isTrue();
        return process;
    }

    /** A product with one story. */
    private void live(Http http) throws Exception {
        var admin = Files.readString(folder.resolve("admin.secret")).strip();
        var added = Http.send(Http.json(
                        http.with(http.token("admin", admin), "/api/v1/accounts"), "{\"name\":\"Ann Example\"}"))
                .body();
        var person = added.path("person").asString();
        client = "admin";
        secret = admin;
        var created =
                tell(http, "CreateProduct", "{\"key\":\"TIDE\",\"name\":\"Tide\",\"manager\":\"" + person + "\"}");
        product = created.path("id").asString();
        position = created.path("position").asString();
        client = added.path("clientId").asString();
        secret = added.path("secret").asString();
        backlog = read(http, "/backlogs", position).at("/backlogs/0/backlogId").asString();
        position =
                tell(http, "DefineStory", story("High tide")).path("position").asString();
    }

    private String story(String title) {
        return "{\"productId\":\"%s\",\"backlogId\":\"%s\",\"title\":\"%s\"}".formatted(product, backlog, title);
    }

    private JsonNode tell(Http http, String command, String body) throws Exception {
        var path = "/api/v1/commands/" + command;
        var answer = Http.send(Http.json(http.with(http.token(client, secret), path), body));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body();
    }

    private List<JsonNode> read(BackstoryProcess process) throws Exception {
        var answers = new ArrayList<JsonNode>();
        for (var view : VIEWS) {
            answers.add(read(new Http(process.url()), view, position));
        }
        return answers;
    }

    private JsonNode read(Http http, String view, String after) throws Exception {
        var path = "/api/v1/products/" + product + view;
        var answer = Http.send(http.with(http.token(client, secret), path).header("Backstory-Position", after));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body();
    }

    private void inDatabase(String... statements) {
        try (var database = EmbeddedDatabase.start(folder)) {
            var owner = JdbcClient.create(database.owner());
            for (var statement : statements) {
                assertThat(owner.sql(statement).update()).as(statement).isNotNegative();
            }
        }
    }
}
