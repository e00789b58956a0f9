package dev.backstory.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backstory.authority.Crowd;
import dev.backstory.authority.Stage;
import dev.backstory.events.authority.Role;
import dev.backstory.history.Whole;
import dev.backstory.standalone.Http;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What an administrator does about views, over HTTP; what an event cannot be taken in for is planted in the views. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(Whole.EVERYTHING)
class OperationsTest {
    private static final String PARKED = "/api/v1/operations/parked";
    private static final String REBUILD = "/api/v1/operations/rebuild";
    /** More of them by hand. */
    private static final int REBUILDS = Integer.getInteger("backstory.rebuilds", 1);

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> VIEWS = List.of("/backlogs", "/stories", "/roadmap", "/audit?order=asc", "/kpis");

    private Crowd crowd;
    private JdbcClient database;

    @BeforeAll
    void people() throws IOException, InterruptedException {
        crowd = new Crowd();
        database = crowd.part(JdbcClient.class);
    }

    @Test
    void they_are_for_administrators_alone() throws Exception {
        var redrive = PARKED + "/" + UUID.randomUUID() + "/redrive";
        for (var path : List.of(PARKED, REBUILD)) {
            assertThat(crowd.send(null, path, null).status()).isEqualTo(401);
            refused(crowd.send(crowd.nobody(), path, null));
        }
        for (var path : List.of(redrive, REBUILD)) {
            assertThat(crowd.send(null, path, "").status()).isEqualTo(401);
            for (var role : Role.values()) {
                refused(crowd.send(crowd.as(role), path, ""));
            }
        }
        assertThat(crowd.send(crowd.admin(), PARKED, null).status()).isEqualTo(200);
        assertThat(crowd.send(crowd.admin(), PARKED + "?typo=1", null).status()).isEqualTo(400);
        assertThat(crowd.send(crowd.admin(), redrive, "").status()).isEqualTo(404);
        assertThat(crowd.send(crowd.admin(), PARKED + "/1/redrive", "").status())
                .isEqualTo(400);
    }

    private static void refused(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("roles").path(0).asString()).isEqualTo("ADMIN");
    }

    @Test
    void a_parked_product_is_listed_explained_mended_and_driven_on() throws Exception {
        var stage = Stage.own(crowd);
        read(stage, "");
        var rows = database.sql("delete from subject_name where subject_id = ? returning to_json(subject_name)::text")
                .param(stage.id("story"))
                .query(String.class)
                .list();
        var stopped = stage.position();
        stage.taken(crowd.as(Role.PRODUCT_OWNER), "EstimateStory", "{\"storyId\": \"$story\", \"points\": 3}");
        stage.taken(crowd.as(Role.PRODUCT_MANAGER), "SetVision", "{\"statement\": \"Nobody gets lost\"}");
        await().atMost(SOON).until(() -> parked(stage).isPresent());
        var parked = parked(stage).orElseThrow();
        assertThat(parked.path("shown").asLong()).isEqualTo(stopped);
        assertThat(parked.path("position").asLong()).isGreaterThan(stopped);
        assertThat(parked.path("type").asString()).isEqualTo("StoryEstimated");
        assertThat(parked.path("error").asString()).contains("No open row in subject_name");
        assertThat(parked.path("waiting").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(parked.propertyNames())
                .as("nothing of what the event says")
                .containsExactlyInAnyOrder(
                        "productId", "key", "shown", "position", "type", "error", "since", "waiting", "redriveAsked");
        assertThat(health().at("/components/views/details/parked").asLong()).isPositive();

        redrive(stage);
        assertThat(parked(stage).orElseThrow().path("since")).isEqualTo(parked.path("since"));
        rows.forEach(row -> database.sql(
                        "insert into subject_name select * from json_populate_record(null::subject_name, ?::json)")
                .param(row)
                .update());
        redrive(stage);
        assertThat(parked(stage)).isEmpty();
        read(stage, "/stories/" + stage.id("story"));
    }

    @Test
    void a_rebuild_mends_wrong_views_and_leaves_right_ones_as_they_are() throws Exception {
        var stage = Stage.own(crowd);
        var right = VIEWS.stream().map(view -> read(stage, view)).toList();
        database.sql("update story set title = 'Wrong' where product_id = ?")
                .param(stage.product())
                .update();
        database.sql("delete from audit_entry where product_id = ?")
                .param(stage.product())
                .update();
        assertThat(VIEWS.stream().map(view -> read(stage, view)).toList()).isNotEqualTo(right);
        var asked = crowd.send(crowd.admin(), REBUILD, "");
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.raw().headers().firstValue("Location")).contains(REBUILD);
        var again = crowd.send(crowd.admin(), REBUILD, "");
        assertThat(again.body().path("rebuildId")).isEqualTo(asked.body().path("rebuildId"));
        awaitDone();
        assertThat(VIEWS.stream().map(view -> read(stage, view)).toList()).isEqualTo(right);
        var done = crowd.send(crowd.admin(), REBUILD, null).body();
        assertThat(done.path("askedBy").asString()).isEqualTo(crowd.admin().id().toString());
        assertThat(done.path("position").asLong()).isEqualTo(done.path("head").asLong());
        assertThat(crowd.send(crowd.admin(), "/actuator/prometheus", null).raw().body())
                .contains("backstory_views_rebuild ");
    }

    @Test
    void whoever_reads_and_writes_meanwhile_notices_nothing() throws Exception {
        try (var people = new BusyPeople(crowd)) {
            people.begin();
            for (var round = 0; round < REBUILDS; round++) {
                var before = people.reads();
                assertThat(crowd.send(crowd.admin(), REBUILD, "").status()).isEqualTo(202);
                awaitDone();
                await().atMost(SOON).until(() -> people.reads() > before + 50);
            }
            people.end();
            assertThat(people.failures()).isEmpty();
            System.out.println("reads during " + REBUILDS + " rebuilds: " + people.reads() + ", the slowest "
                    + people.slowest() + " ms, commands " + people.commands());
        }
    }

    private void awaitDone() {
        await().pollInterval(Duration.ofMillis(50)).atMost(SOON).until(() -> {
            var state = crowd.send(crowd.admin(), REBUILD, null)
                    .body()
                    .path("state")
                    .asString();
            assertThat(state).isNotEqualTo("FAILED");
            return state.equals("DONE");
        });
    }

    private void redrive(Stage stage) throws IOException, InterruptedException {
        var asked = crowd.send(crowd.admin(), PARKED + "/" + stage.product() + "/redrive", "");
        assertThat(asked.status()).isEqualTo(202);
        await().atMost(SOON)
                .until(() -> parked(stage)
                        .filter(one -> one.hasNonNull("redriveAsked"))
                        .isEmpty());
    }

    private Optional<JsonNode> parked(Stage stage) throws IOException, InterruptedException {
        return crowd.send(crowd.admin(), PARKED, null)
                .body()
                .path("parked")
                .valueStream()
                .filter(one ->
                        one.path("productId").asString().equals(stage.product().toString()))
                .findFirst();
    }

    private JsonNode health() throws IOException, InterruptedException {
        assertThat(crowd.send(crowd.nobody(), "/actuator/health", null).body().propertyNames())
                .doesNotContain("components");
        return crowd.send(crowd.admin(), "/actuator/health", null).body();
    }

    private JsonNode read(Stage stage, String view) {
        try {
            var path = "/api/v1/products/" + stage.product() + view;
            var answer = crowd.read(
                    crowd.as(Role.PRODUCT_MANAGER), path, "Backstory-Position", Long.toString(stage.position()));
            assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
