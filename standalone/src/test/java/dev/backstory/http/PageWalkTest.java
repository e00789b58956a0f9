package dev.backstory.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.authority.Crowd;
import dev.backstory.authority.Stage;
import dev.backstory.events.authority.Role;
import dev.backstory.history.Dice;
import dev.backstory.history.Whole.Person;
import dev.backstory.standalone.Http;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages of a view while its product is written to: 200 times a second, if the machine can. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageWalkTest {
    private static final int STORIES = 240;
    private static final int QUESTIONS = 120;
    private static final int WALKS = 5;
    private static final Duration EVERY = Duration.ofMillis(5);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<UUID> stories =
            IntStream.range(0, STORIES).mapToObj(i -> UUID.randomUUID()).toList();
    private final AtomicBoolean enough = new AtomicBoolean();
    private Crowd crowd;
    private Stage stage;
    private Person owner;
    private CompletableFuture<Integer> writing;
    private long begun;

    @BeforeAll
    void somebody_writes() throws IOException, InterruptedException {
        crowd = new Crowd();
        stage = Stage.own(crowd);
        owner = crowd.as(Role.PRODUCT_OWNER);
        var filled = Stream.concat(
                stories.stream().map(this::define),
                IntStream.range(0, QUESTIONS).mapToObj(i -> ask()));
        var answer = crowd.send(owner, "/api/v1/commands", filled.collect(Collectors.joining(",", "[", "]")));
        assertThat(answer.status()).isEqualTo(200);
        var last = answer.body().get(STORIES + QUESTIONS - 1).path("position").asString();
        crowd.read(owner, "/api/v1/products/" + stage.product(), "Backstory-Position", last);
        begun = System.nanoTime();
        writing = CompletableFuture.supplyAsync(this::write);
    }

    @AfterAll
    void the_rate_is_told() {
        enough.set(true);
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%.0f writes a second while pages were read%n", writing.join() / seconds);
    }

    /** Moves, estimates, defines and asks until it is enough; how often it was. */
    private int write() {
        var dice = new Dice(1);
        var next = System.nanoTime();
        var written = 0;
        for (; !enough.get(); written++) {
            try {
                assertThat(decide(dice, written).status()).isEqualTo(200);
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
            next += EVERY.toNanos();
            LockSupport.parkNanos(next - System.nanoTime());
        }
        return written;
    }

    private Http.Answer decide(Dice dice, int written) throws IOException, InterruptedException {
        var story = dice.of(stories);
        var body = "{\"storyId\": \"" + story + "\"";
        return switch (written % 50) {
            case 0 -> crowd.send(owner, "/api/v1/commands", "[" + define(UUID.randomUUID()) + "]");
            case 1 -> crowd.send(owner, "/api/v1/commands", "[" + ask() + "]");
            default ->
                written % 2 == 0
                        ? stage.give(
                                owner,
                                "ReprioritiseBacklog",
                                "{\"backlogId\": \"$backlog\", \"moves\": [" + body + ", \"to\": \""
                                        + dice.of("TOP", "BOTTOM", "UNRANKED") + "\"}]}")
                        : stage.give(owner, "EstimateStory", body + ", \"points\": " + dice.below(100) + "}");
        };
    }

    private String define(UUID story) {
        return stage.entry(
                "DefineStory", "{\"backlogId\": \"$backlog\", \"storyId\": \"" + story + "\", \"title\": \"T\"}");
    }

    private String ask() {
        return stage.entry(
                "AskQuestion", "{\"subject\": {\"type\": \"STORY\", \"id\": \"$story\"}, \"text\": \"Why?\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "/audit?order=asc, entries, 97",
        "/audit?order=desc, entries, 97",
        "/audit?type=StoryEstimated&type=QuestionAsked, entries, 31",
        "/backlogs/$backlog?, stories unranked, 23",
        "/backlogs/$backlog?text=T, stories unranked, 23",
        "/stories?, stories, 23",
        "/stories?kind=USER_STORY, stories, 23",
        "/questions?, questions, 11"
    })
    void a_walk_neither_repeats_nor_misses_anything(String view, String lists, int limit) throws Exception {
        for (var walk = 0; walk < WALKS; walk++) {
            var path = "/api/v1/products/" + stage.product() + view.replace("$backlog", stage.id("backlog") + "");
            var first = page(path + "&limit=" + limit);
            var pages = new ArrayList<>(List.of(first));
            for (var page = first; page.path("next").isString(); pages.add(page)) {
                page = page(
                        path + "&limit=" + limit + "&next=" + page.path("next").stringValue());
                assertThat(page.path("asOf")).isEqualTo(first.path("asOf"));
            }
            assertThat(pages).hasSizeGreaterThan(3);
            var whole = inOneGo(
                    path + "&asOf=position:" + first.at("/asOf/position").asString());
            for (var list : lists.split(" ", -1)) {
                assertThat(all(pages, list)).as(view).doesNotHaveDuplicates().isEqualTo(all(whole, list));
            }
        }
    }

    /** As lines where there are lines of it, else as one page. */
    private List<JsonNode> inOneGo(String path) throws IOException, InterruptedException {
        if (path.contains("/audit?")) {
            var lines = crowd.read(owner, path, "Accept", "application/x-ndjson");
            var entries = JSON.createArrayNode();
            lines.raw().body().lines().map(JSON::readTree).forEach(entries::add);
            return List.of(JSON.createObjectNode().set("entries", entries));
        }
        var page = page(path + "&limit=500");
        assertThat(page.path("next").isNull()).isTrue();
        return List.of(page);
    }

    private static List<JsonNode> all(List<JsonNode> pages, String list) {
        return pages.stream().flatMap(page -> page.path(list).valueStream()).toList();
    }

    private JsonNode page(String path) throws IOException, InterruptedException {
        var page = crowd.send(owner, path, null);
        assertThat(page.status()).as(page.raw().body()).isEqualTo(200);
        return page.body();
    }
}
