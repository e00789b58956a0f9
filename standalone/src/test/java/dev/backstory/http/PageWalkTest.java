package dev.backstory.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.authority.Crowd;
import dev.backstory.authority.Stage;
import dev.backstory.events.authority.Role;
import dev.backstory.history.Whole.Person;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

/** Pages of a view while its product is written to: while each page is read, and between any two. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageWalkTest {
    private static final int STORIES = 240;
    private static final int QUESTIONS = 120;
    private static final int WALKS = 5;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<UUID> stories =
            IntStream.range(0, STORIES).mapToObj(i -> UUID.randomUUID()).toList();
    private Crowd crowd;
    private Stage stage;
    private Person owner;
    private Scribes scribes;

    @BeforeAll
    void somebody_writes() throws IOException, InterruptedException {
        crowd = new Crowd();
        stage = Stage.own(crowd);
        owner = crowd.as(Role.PRODUCT_OWNER);
        var filled = Stream.concat(
                stories.stream().map(story -> Scribes.define(stage, story)),
                IntStream.range(0, QUESTIONS).mapToObj(i -> Scribes.ask(stage)));
        var answer = crowd.send(owner, "/api/v1/commands", filled.collect(Collectors.joining(",", "[", "]")));
        assertThat(answer.status()).isEqualTo(200);
        var last = answer.body().get(STORIES + QUESTIONS - 1).path("position").asString();
        crowd.read(owner, "/api/v1/products/" + stage.product(), "Backstory-Position", last);
        scribes = new Scribes(crowd, stage, owner, stories);
    }

    @AfterAll
    void the_rate_is_told() {
        scribes.end();
    }

    @ParameterizedTest
    @CsvSource({
        "/audit?order=asc, entries, 97",
        "/audit?order=desc, entries, 97",
        "/audit?type=StoryEstimated&type=QuestionAsked, entries, 61",
        "/backlogs/$backlog?, stories unranked, 23",
        "/backlogs/$backlog?text=T, stories unranked, 23",
        "/stories?, stories, 23",
        "/stories?kind=USER_STORY, stories, 23",
        "/questions?, questions, 11"
    })
    void a_walk_neither_repeats_nor_misses_anything(String view, String lists, int limit) throws Exception {
        for (var walk = 0; walk < WALKS; walk++) {
            var path = "/api/v1/products/" + stage.product() + view.replace("$backlog", stage.id("backlog") + "");
            scribes.goOn();
            var first = page(path + "&limit=" + limit);
            var pages = new ArrayList<>(List.of(first));
            for (var page = first; page.path("next").isString(); pages.add(page)) {
                scribes.goOn();
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
