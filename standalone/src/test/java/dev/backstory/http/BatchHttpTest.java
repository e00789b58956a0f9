package dev.backstory.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.authority.Crowd;
import dev.backstory.authority.Stage;
import dev.backstory.events.authority.Role;
import dev.backstory.history.Whole;
import dev.backstory.history.Whole.Person;
import dev.backstory.standalone.Http;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.core.env.Environment;

/** What {@code POST /api/v1/commands} answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(Whole.EVERYTHING)
class BatchHttpTest {
    private static final String PATH = "/api/v1/commands";
    private static final int CALLS = 40;

    private Crowd crowd;
    private Stage stage;
    private Person owner;

    @BeforeAll
    void set_the_stage() throws IOException, InterruptedException {
        crowd = new Crowd();
        stage = Stage.own(crowd);
        owner = crowd.as(Role.PRODUCT_OWNER);
    }

    @Test
    void is_answered_by_the_answers_of_its_commands() throws Exception {
        var story = UUID.randomUUID();
        var answer = send(owner, null, define(story), estimate(story, 3), estimate(story, 3));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).hasSize(3);
        assertThat(answer.body().valueStream().map(one -> one.path("id").asString()))
                .containsOnly(story.toString());
        assertThat(answer.body().valueStream().map(one -> one.path("events").size()))
                .containsExactly(2, 1, 0);
        var last = answer.body().get(2).path("position").asLong();
        assertThat(answer.raw().headers().firstValue("Backstory-Position")).contains(Long.toString(last));
        var path = "/api/v1/products/" + stage.product() + "/stories/" + story;
        var seen = crowd.read(owner, path, "Backstory-Position", Long.toString(last));
        assertThat(seen.body().path("points").asInt()).isEqualTo(3);
    }

    @Test
    void says_which_command_was_refused_and_does_nothing() throws Exception {
        var story = UUID.randomUUID();
        var before = crowd.stored();
        var ruled = send(owner, "ruled", define(story), stage.entry("StartStory", "{\"storyId\": \"" + story + "\"}"));
        assertThat(ruled.status()).isEqualTo(403);
        assertThat(ruled.body().path("index").asInt()).isEqualTo(1);
        var again = send(owner, "again", define(story), estimate(story, 3), define(story));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("rule").asString()).isEqualTo("ID_IS_NEW");
        assertThat(again.body().path("index").asInt()).isEqualTo(2);
        assertThat(crowd.stored()).isEqualTo(before);
    }

    @Test
    void says_all_that_is_malformed_at_once() throws Exception {
        var wrong = stage.entry(
                "ReprioritiseBacklog", "{\"backlogId\": \"$backlog\", \"moves\": [{\"storyId\": 4, \"to\": \"UP\"}]}");
        var answer = send(owner, null, define(UUID.randomUUID()), wrong, "{\"command\": \"Nonsense\", \"body\": {}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .containsExactly("/1/body/moves/0/storyId", "/1/body/moves/0/to", "/2/command");
    }

    @Test
    void tells_strangers_the_same_of_a_product_that_is_there_and_of_none() throws Exception {
        var seen = new HashSet<String>();
        for (var product : List.of(stage, Stage.anothers(crowd), Stage.unknown(crowd))) {
            var body = "[" + product.entry("RenameProduct", "{\"name\": \"N\"}") + "]";
            seen.add(Crowd.seen(crowd.send(crowd.nobody(), PATH, body)));
            assertThat(crowd.send(null, PATH, body).status()).isEqualTo(401);
        }
        assertThat(seen).hasSize(1).allMatch(answer -> answer.startsWith("404\n"));
    }

    @Test
    void is_answered_again_to_its_key_and_to_no_other_body() throws Exception {
        var story = define(UUID.randomUUID());
        var key = UUID.randomUUID().toString();
        var first = send(owner, key, story);
        var second = send(owner, key, story);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.raw().headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(send(owner, key, story, story).status()).isEqualTo(422);
    }

    /** Those that come while it runs are told so, and so are those that are too many at a time for one person. */
    @Test
    void has_one_effect_for_forty_calls_with_one_key() throws Exception {
        var story = UUID.randomUUID();
        var key = story.toString();
        var answers = new ArrayList<Http.Answer>();
        try (var threads = Executors.newFixedThreadPool(CALLS)) {
            Callable<Http.Answer> call = () -> send(owner, key, define(story), estimate(story, 5));
            for (var one : threads.invokeAll(
                    IntStream.range(0, CALLS).mapToObj(i -> call).toList())) {
                answers.add(one.get());
            }
        }
        var last = send(owner, key, define(story), estimate(story, 5));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 409, 429));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 200)
                .isNotEmpty()
                .extracting(Http.Answer::body)
                .containsOnly(last.body());
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allMatch(answer -> answer.body().path("type").asString().endsWith("/in-progress"));
        assertThat(Whole.get().events(stage.product()))
                .filteredOn(event -> event.aggregateId().equals(story))
                .hasSize(2);
    }

    @Test
    void may_be_larger_than_one_command() throws Exception {
        var text = "x".repeat(9_000);
        var stories = IntStream.range(0, 300)
                .mapToObj(i -> stage.entry(
                        "DefineStory",
                        "{\"backlogId\": \"$backlog\", \"title\": \"T\", \"narrative\": {\"asA\": \"" + text + "\"}}"))
                .toArray(String[]::new);
        assertThat(send(owner, null, stories).status()).isEqualTo(200);
    }

    @Test
    void is_refused_before_it_is_read_where_it_is_too_large() throws Exception {
        var port = crowd.part(Environment.class).getRequiredProperty("local.server.port", Integer.class);
        try (var socket = new Socket("localhost", port)) {
            var head = "POST /api/v1/commands HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + owner.token()
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + ((64L << 20) + 1) + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            var answer = new String(socket.getInputStream().readNBytes(12), UTF_8);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void has_no_version() throws Exception {
        var answer = Http.send(Http.json(crowd.request(owner, PATH).header("If-Match", "\"1\""), "[]"));
        assertThat(answer.status()).isEqualTo(400);
    }

    private String define(UUID story) {
        return stage.entry(
                "DefineStory", "{\"backlogId\": \"$backlog\", \"storyId\": \"" + story + "\", \"title\": \"T\"}");
    }

    private String estimate(UUID story, int points) {
        return stage.entry("EstimateStory", "{\"storyId\": \"" + story + "\", \"points\": " + points + "}");
    }

    private Http.Answer send(Person actor, @Nullable String key, String... entries)
            throws IOException, InterruptedException {
        var request = crowd.request(actor, PATH);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        var body = Stream.of(entries).collect(Collectors.joining(",", "[", "]"));
        return Http.send(Http.json(request, body));
    }
}
