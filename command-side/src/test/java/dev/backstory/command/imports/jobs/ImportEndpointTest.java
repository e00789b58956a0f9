package dev.backstory.command.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.backstory.web.caller.Directory;
import dev.backstory.web.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = WebCommands.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:backstory-web.properties",
            "backstory.issuer-alias=test",
            "backstory.admins=root,other-root"
        })
class ImportEndpointTest {
    private static final UUID MANAGER = UUID.randomUUID();
    private static final String FILE =
            "Summary,Issue key,Status,=cmd\\nA,AB-1,To Do,1\\n,AB-2,To Do,\\n".replace("\\n", "\n");

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) {
        properties.add("backstory.data", data::toString);
    }

    @LocalServerPort
    int port;

    @Autowired
    Directory directory;

    @Autowired
    JsonMapper json;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void managers() {
        directory.register("test", "manager", MANAGER, "Mary", false);
    }

    @Test
    void an_administrator_brings_a_file_in_and_the_manager_sees_the_report() throws Exception {
        var begun = post("root", query("WEB1"), "text/csv", FILE);
        assertThat(begun.statusCode()).isEqualTo(202);
        var importId = body(begun).path("importId").asString();
        var location = begun.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo("/api/v1/imports/" + importId);
        var done = ended("root", location);
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        assertThat(done.path("productId").asString()).isNotEmpty();
        assertThat(done.path("read").asInt()).isEqualTo(1);
        assertThat(done.path("events").asInt()).isEqualTo(8);
        assertThat(done.path("progress").path("recorded").asInt()).isEqualTo(8);
        assertThat(done.path("unread").path(0).path("column").asString()).isEqualTo("=cmd");
        assertThat(done.path("unread").path(0).path("values").asInt()).isEqualTo(1);
        assertThat(done.path("refused").path(0).path("line").asInt()).isEqualTo(3);
        assertThat(done.path("refused").path(0).path("reason").asString()).contains("no title");
        assertThat(done.path("inferred").asInt()).isEqualTo(7);
        assertThat(done.path("late").asInt()).isZero();
        assertThat(get("root", location, "*/*").headers().firstValue("Backstory-Position"))
                .isPresent();
        assertThat(ended("manager", location)).isEqualTo(done);
        assertThat(body(post("root", query("WEB1"), "application/x-www-form-urlencoded", FILE))
                        .path("importId")
                        .asString())
                .isEqualTo(importId);
        var more = post("root", query("WEB1"), "text/csv", FILE + "B,AB-3,Done,\n");
        assertThat(ended("root", more.headers().firstValue("Location").orElseThrow())
                        .path("productId"))
                .isEqualTo(done.path("productId"));
    }

    @Test
    void an_import_that_has_ended_is_not_cancelled_any_more() throws Exception {
        var location = post("root", query("WEB6"), "text/csv", FILE)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var done = ended("root", location);
        var refused = send("root", location, "DELETE");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(body(refused).path("rule").asString()).isEqualTo("IMPORT_IS_RUNNING");
        assertThat(body(refused).path("detail").asString()).endsWith("The import is still running.");
        assertThat(ended("root", location)).isEqualTo(done);
    }

    @Test
    void the_report_is_a_table_too_and_runs_no_formula() throws Exception {
        var begun = post("root", query("WEB2"), "text/csv", FILE);
        var location = begun.headers().firstValue("Location").orElseThrow();
        ended("root", location);
        var table = get("root", location, "text/csv");
        assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(table.body().lines())
                .contains(
                        "part,line,column,count,text",
                        "state,,,,DONE",
                        "read,,,1,",
                        "unread,,'=cmd,1,",
                        "refused,3,,,The issue 'AB-2' has no title.");
        assertThat(get("root", location, "image/png").statusCode()).isEqualTo(406);
        assertThat(get("root", location, "text/csv;q=0.5, application/json").body())
                .startsWith("{");
    }

    @Test
    void only_an_administrator_imports_and_nobody_else_knows_of_it() throws Exception {
        var refused = post("manager", query("WEB3"), "text/csv", FILE);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(body(refused).path("roles").path(0).asString()).isEqualTo("ADMIN");
        var location = post("root", query("WEB3"), "text/csv", FILE)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        ended("root", location);
        assertThat(get("stranger", location, "*/*").statusCode()).isEqualTo(404);
        assertThat(get("other-root", location, "*/*").statusCode()).isEqualTo(404);
        assertThat(send("other-root", location, "DELETE").statusCode()).isEqualTo(404);
        assertThat(send("manager", location, "DELETE").statusCode()).isEqualTo(403);
        assertThat(get("root", "/api/v1/imports/" + UUID.randomUUID(), "*/*").statusCode())
                .isEqualTo(404);
        assertThat(get("root", "/api/v1/imports/1", "*/*").statusCode()).isEqualTo(400);
    }

    @Test
    void parameters_that_are_wrong_are_named_all_at_once() throws Exception {
        var answer = post("root", "format=xml&key=a&manager=me&dryRun=yes&mapp=x&key=b&project=%20", "text/csv", FILE);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(body(answer)
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("parameter").asString()))
                .containsExactlyInAnyOrder("format", "key", "key", "name", "manager", "dryRun", "mapp", "project");
        for (var odd : List.of("map=Points", "map=:points", "map=A:title&map=A:points", "zone=Atlantis")) {
            assertThat(post("root", query("WEB4") + "&" + odd, "text/csv", FILE).statusCode())
                    .as(odd)
                    .isEqualTo(400);
        }
        assertThatThrownBy(() -> ImportQuery.read(query("WEB4") + "%zz", List.of("jira-csv")))
                .isInstanceOf(Problem.class);
        assertThat(post("root", query("WEB4"), "multipart/form-data; boundary=x", FILE)
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void a_packed_file_is_the_same_file() throws Exception {
        var packed = ImportFilesTest.packed(FILE);
        var begun = packed("gzip", packed);
        assertThat(begun.statusCode()).isEqualTo(202);
        var plain = post("root", query("WEB7"), "text/csv", FILE);
        assertThat(body(plain)).isEqualTo(body(begun));
        var done = ended("root", begun.headers().firstValue("Location").orElseThrow());
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        packed[packed.length / 2] ^= 0x55;
        assertThat(packed("gzip", packed).statusCode()).isEqualTo(400);
        assertThat(packed("br", packed).statusCode()).isEqualTo(415);
    }

    private HttpResponse<String> packed(String encoding, byte[] file) throws IOException, InterruptedException {
        return client.send(
                to("root", "/api/v1/imports?" + query("WEB7"))
                        .header("Content-Encoding", encoding)
                        .POST(BodyPublishers.ofByteArray(file))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void a_file_that_is_none_is_refused_whole_with_a_sentence() throws Exception {
        var begun = post("root", query("WEB5"), "text/csv", "{\"a\": 1}");
        assertThat(begun.statusCode()).isEqualTo(202);
        var refused = ended("root", begun.headers().firstValue("Location").orElseThrow());
        assertThat(refused.path("state").asString()).isEqualTo("REFUSED");
        assertThat(refused.path("reason").asString()).isEqualTo("The file looks like JSON, not like a CSV table.");
        assertThat(refused.path("productId").isNull()).isTrue();
    }

    private static String query(String key) {
        return "format=jira-csv&key=" + key + "&name=My+Shop&manager=" + MANAGER;
    }

    private JsonNode ended(String who, String location) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> body(get(who, location, "application/json")),
                        found -> !found.path("state").asString().equals("RUNNING"));
    }

    private JsonNode body(HttpResponse<String> response) {
        return json.readTree(response.body());
    }

    private HttpResponse<String> post(String who, String query, String type, String body)
            throws IOException, InterruptedException {
        return client.send(
                to(who, "/api/v1/imports?" + query)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String who, String path, String accept) throws IOException, InterruptedException {
        return client.send(to(who, path).header("Accept", accept).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String who, String path, String method) throws IOException, InterruptedException {
        return client.send(to(who, path).method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String who, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + who);
    }
}
