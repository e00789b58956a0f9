package dev.backstory.split;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.standalone.Http;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** The split form, process by process on this machine: what any node does is right for all. */
@Execution(ExecutionMode.CONCURRENT)
class SplitTest {
    private static final long SEED = Long.getLong("backstory.seed", 6);
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(15);

    @TempDir
    static Path folder = Path.of("");

    private static @Nullable Cluster cluster;

    @BeforeAll
    static void start() throws Exception {
        if (Gateway.program().isPresent()) {
            System.out.println("seed " + SEED);
            cluster = Cluster.behindGateway(folder);
        } else {
            System.out.println("skipped: no nginx");
        }
    }

    private static Cluster cluster() {
        var started = cluster;
        Assumptions.assumeTrue(started != null, "no nginx");
        return Objects.requireNonNull(started);
    }

    @AfterAll
    static void close() throws Exception {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void whoever_writes_through_the_gateway_reads_it_at_once_on_any_node() throws Exception {
        var whole = cluster();
        var product = Product.create(whole, reads -> whole.gateway().url());
        try (var clients = clients(whole, product)) {
            clients.start();
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> clients.commands.get() > 150);
            clients.stop();
            assertThat(clients.failures).isEmpty();
            agree(whole, product, clients);
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void a_killed_node_that_projects_is_replaced_by_the_other() throws Exception {
        var whole = cluster();
        var product = Product.create(whole, reads -> whole.gateway().url());
        var dead = whole.projecting();
        try (var clients = clients(whole, product)) {
            clients.start();
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> clients.commands.get() > 20);
            whole.node(dead).kill();
            var begun = System.nanoTime();
            var position = story(whole, product);
            var alive = dead.equals("QUERY_SIDE_1") ? "QUERY_SIDE_2" : "QUERY_SIDE_1";
            Awaitility.await()
                    .atMost(TAKEN_OVER_WITHIN)
                    .until(() -> read(whole.url(alive), product, "", position).status() == 200);
            var seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
            System.out.println("taken over after " + seconds + " s");
            clients.stop();
            assertThat(clients.failures).allMatch(failure -> failure.startsWith("GET"));
            whole.startAgain(dead);
            agree(whole, product, clients);
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void of_a_killed_node_that_decides_nothing_is_lost_and_nothing_done_twice() throws Exception {
        var whole = cluster();
        var product = Product.create(whole, reads -> whole.gateway().url());
        try (var clients = clients(whole, product)) {
            clients.start();
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> clients.commands.get() > 20);
            whole.node("COMMAND_SIDE_1").kill();
            var until = clients.commands.get() + 50;
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> clients.commands.get() > until);
            whole.startAgain("COMMAND_SIDE_1");
            clients.stop();
            agree(whole, product, clients);
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void views_are_built_anew_by_a_node_that_comes_for_it_without_a_failed_or_stale_answer() throws Exception {
        var whole = cluster();
        var product = Product.create(whole, reads -> whole.gateway().url());
        try (var clients = clients(whole, product)) {
            clients.start();
            var rebuild = new Http(whole.gateway().url()).with(whole.token("root"), "/api/v1/operations/rebuild");
            var asked = Http.send(rebuild.copy().POST(HttpRequest.BodyPublishers.noBody()));
            assertThat(asked.body().path("state").asString())
                    .as(asked.raw().body())
                    .isEqualTo("WAITING");
            try (var builder = whole.owning()) {
                assertThat(builder.pid()).isPositive();
                Awaitility.await()
                        .atMost(Duration.ofMinutes(2))
                        .until(() -> Http.send(rebuild.copy().GET())
                                .body()
                                .path("state")
                                .asString()
                                .equals("DONE"));
                var until = clients.commands.get() + 20;
                Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> clients.commands.get() > until);
                builder.stop();
            }
            clients.stop();
            assertThat(clients.failures).isEmpty();
            agree(whole, product, clients);
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void all_nodes_are_started_anew_one_after_the_other_without_a_failed_request() throws Exception {
        var whole = cluster();
        var product = Product.create(whole, reads -> whole.gateway().url());
        try (var clients = clients(whole, product)) {
            clients.start();
            for (var node : List.of("COMMAND_SIDE_1", "QUERY_SIDE_1", "COMMAND_SIDE_2", "QUERY_SIDE_2")) {
                whole.gateway().leaveOut(node);
                whole.node(node).stop();
                whole.startAgain(node);
                whole.gateway().takeIn(node);
            }
            clients.stop();
            assertThat(clients.failures).allMatch(SplitTest::isOfAClosedConnection);
            agree(whole, product, clients);
        }
    }

    /** nginx closes kept connections when it takes in a configuration; who has just begun to use one has to send again. */
    private static boolean isOfAClosedConnection(String failure) {
        return failure.endsWith("IOException: HTTP/1.1 header parser received no bytes");
    }

    /** Every acknowledged story is once in the log and once in the views, which are the same on both nodes. */
    static void agree(Cluster whole, Product product, Clients clients) throws Exception {
        var views = Cluster.QUERY_SIDE.stream()
                .map(node ->
                        CompletableFuture.supplyAsync(() -> stories(whole.url(node), product, clients.position.get())))
                .map(CompletableFuture::join)
                .toList();
        assertThat(clients.wrong).isEmpty();
        assertThat(views.getFirst()).isEqualTo(views.getLast());
        var shown = views.getFirst().stream()
                .collect(Collectors.toMap(
                        line -> UUID.fromString(line.path("storyId").asString()),
                        line -> line.path("title").asString()));
        shown.values().removeIf(title -> title.equals("By hand"));
        assertThat(shown).isEqualTo(clients.acknowledged);
        var logged = whole.database()
                .sql("select aggregate_id from log.event where product_id = ? and event_type = 'StoryDefined'")
                .param(product.id())
                .query(String.class)
                .list();
        assertThat(logged).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(logged))
                .containsAll(clients.acknowledged.keySet().stream()
                        .map(UUID::toString)
                        .toList());
    }

    /** All stories of a product, page after page, as one node shows them. */
    private static List<JsonNode> stories(String url, Product product, long position) {
        try {
            var all = new ArrayList<JsonNode>();
            for (var next = ""; next != null; ) {
                var answer = read(url, product, "/stories?limit=500" + next, position);
                assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
                answer.body().path("stories").forEach(all::add);
                var cursor = answer.body().path("next");
                next = cursor.isString() ? "&next=" + cursor.asString() : null;
            }
            return all;
        } catch (java.io.IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Http.Answer read(String url, Product product, String path, long position)
            throws java.io.IOException, InterruptedException {
        return Http.send(new Http(url)
                .with(product.owner(), "/api/v1/products/" + product.id() + path)
                .header("Backstory-Position", Long.toString(position))
                .GET());
    }

    private static Clients clients(Cluster whole, Product product) {
        return new Clients(reads -> whole.gateway().url(), product.owner(), product.id(), product.backlog(), SEED);
    }

    /** A story by a node itself, past the gateway. @return its position */
    private static long story(Cluster whole, Product product) throws Exception {
        var body = Map.of("productId", product.id(), "backlogId", product.backlog(), "title", "By hand");
        return Product.taken(whole.url("COMMAND_SIDE_2"), product.owner(), "DefineStory", body)
                .path("position")
                .asLong();
    }
}
