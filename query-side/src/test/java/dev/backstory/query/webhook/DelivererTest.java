package dev.backstory.query.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import dev.backstory.events.RecordedEvent;
import dev.backstory.query.Life;
import dev.backstory.query.LiveViews;
import dev.backstory.query.webhook.Peer.Request;
import dev.backstory.web.webhook.Destinations;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several deliverers on one database, as several nodes have it, with a receiver that keeps refusing. */
class DelivererTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final LiveViews views = LiveViews.get();
    private final JdbcClient sql = views.sql();

    @AfterEach
    void unsubscribe() {
        sql.sql("delete from webhook.webhook").update();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void several_deliverers_send_one_after_the_other_and_in_order(long seed) throws Exception {
        var random = new Random(seed);
        var busy = new AtomicInteger();
        var atOnce = new AtomicInteger();
        var others = Stream.generate(this::another).limit(3).toList();
        try (var peer = new Peer((request, client) -> {
            atOnce.accumulateAndGet(busy.incrementAndGet(), Math::max);
            try {
                answer(client, random.nextInt(3) == 0 ? "204 No Content" : "500 Oh");
            } finally {
                busy.decrementAndGet();
            }
        })) {
            others.forEach(Deliverer::start);
            var life = new Life(seed);
            views.log().append(life.next(), life.beginning());
            var webhook = subscribe(life.product, peer.url(), 0);
            for (var command = 0; command < 25; command++) {
                views.log().append(life.next(), life.command());
                others.forEach(Deliverer::projected);
            }
            views.caughtUp(life.product);
            var events = shown(life.product);
            await().atMost(LONG)
                    .until(() -> delivered(webhook) == events.getLast().position());
            assertThat(ids(peer.requests()))
                    .as("seed %d", seed)
                    .isEqualTo(events.stream()
                            .map(event -> event.eventId().toString())
                            .toList());
            assertThat(atOnce).as("one request at a time").hasValue(1);
            assertThat(chain(peer.requests())).startsWith(0L).isSorted().doesNotHaveDuplicates();
        } finally {
            others.forEach(Deliverer::stop);
        }
    }

    @Test
    void what_a_dead_node_had_is_taken_over_when_its_lease_ends_and_not_before() throws Exception {
        try (var peer = new Peer((request, client) -> answer(client, "200 OK"))) {
            var life = new Life(3);
            views.log().append(life.next(), life.beginning());
            views.caughtUp(life.product);
            var webhook = subscribe(life.product, peer.url(), Long.MAX_VALUE);
            sql.sql("update webhook.webhook set delivered = 0, leased_by = gen_random_uuid(),"
                            + " leased_until = clock_timestamp() + interval '1500 ms' where webhook_id = :webhook")
                    .param("webhook", webhook)
                    .update();
            await().atMost(LONG).until(() -> !peer.requests().isEmpty());
            assertThat(sql.sql(
                                    "select leased_until - interval '1 s' >= created + interval '1500 ms' from webhook.webhook"
                                            + " where webhook_id = :webhook and leased_until is not null union all select"
                                            + " clock_timestamp() >= created + interval '1500 ms' from webhook.webhook"
                                            + " where webhook_id = :webhook")
                            .param("webhook", webhook)
                            .query(Boolean.class)
                            .list())
                    .doesNotContain(false);
        }
    }

    @Test
    void what_is_written_under_a_lost_lease_does_not_count() {
        var leases = views.bean(Leases.class);
        var webhook = subscribe(UUID.randomUUID(), "http://127.0.0.1:1/", 7);
        var holder = UUID.randomUUID();
        sql.sql("update webhook.webhook set leased_by = :holder, leased_until = clock_timestamp() + interval '1 h'"
                        + " where webhook_id = :webhook")
                .param("holder", holder)
                .param("webhook", webhook)
                .update();
        var product = UUID.randomUUID();
        var lost = new Leased(webhook, product, "", SECRET, List.of(), 7, 0, UUID.randomUUID(), System.nanoTime());
        assertThat(leases.delivered(lost, 8)).isNull();
        assertThat(leases.park(lost, "It answered 500.")).isFalse();
        leases.leave(lost, "It answered 410.");
        leases.release(lost);
        assertThat(delivered(webhook)).isEqualTo(7);
        var held = new Leased(webhook, product, "", SECRET, List.of(), 7, 3, holder, System.nanoTime());
        var renewed = Objects.requireNonNull(leases.delivered(held, 8));
        assertThat(renewed.delivered()).isEqualTo(8);
        assertThat(delivered(webhook)).isEqualTo(8);
        assertThat(leases.park(renewed, "It answered 500.")).isTrue();
        assertThat(leases.park(renewed, "It answered 500.")).as("given back").isFalse();
    }

    @Test
    void an_attempt_that_fails_after_somebody_redrove_it_does_not_postpone_the_next() {
        var leases = views.bean(Leases.class);
        var webhook = subscribe(UUID.randomUUID(), "http://127.0.0.1:1/", 7);
        var holder = UUID.randomUUID();
        sql.sql("update webhook.webhook set leased_by = :holder, leased_until = clock_timestamp() + interval '1 h',"
                        + " attempts = 0, state = 'ACTIVE' where webhook_id = :webhook") // as a redrive leaves it
                .param("holder", holder)
                .param("webhook", webhook)
                .update();
        var begun = new Leased(webhook, UUID.randomUUID(), "", SECRET, List.of(), 7, 9, holder, System.nanoTime());
        assertThat(leases.park(begun, "It answered 500.")).isFalse();
        assertThat(sql.sql("select state = 'ACTIVE' and leased_by is null and due <= clock_timestamp()"
                                + " from webhook.webhook where webhook_id = :webhook")
                        .param("webhook", webhook)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whoever_does_not_answer_holds_up_nobody_else() throws Exception {
        var never = new CountDownLatch(1);
        try (var deaf = new Peer((request, client) -> awaitUninterruptibly(never));
                var peer = new Peer((request, client) -> answer(client, "200 OK"))) {
            var life = new Life(4);
            views.log().append(life.next(), life.beginning());
            views.caughtUp(life.product);
            for (var number = 0; number < 10; number++) {
                subscribe(life.product, deaf.url(), 0);
            }
            await().atMost(LONG).until(() -> deaf.requests().size() >= 10);
            subscribe(life.product, peer.url(), 0);
            // One after the other they would take five seconds for each event.
            await().atMost(Duration.ofSeconds(8))
                    .until(() ->
                            ids(peer.requests()).size() == shown(life.product).size());
        } finally {
            never.countDown();
        }
    }

    @Test
    void a_webhook_for_some_types_gets_these_with_the_position_of_the_one_before() throws Exception {
        try (var peer = new Peer((request, client) -> answer(client, "200 OK"))) {
            var life = new Life(5);
            views.log().append(life.next(), life.beginning());
            for (var command = 0; command < 60; command++) {
                views.log().append(life.next(), life.command());
            }
            views.caughtUp(life.product);
            var webhook = subscribe(life.product, peer.url(), 0, "StoryDefined", "BacklogReprioritised");
            var wanted = views.log().of(life.product).stream()
                    .filter(event ->
                            List.of("StoryDefined", "BacklogReprioritised").contains(event.type()))
                    .toList();
            await().atMost(LONG)
                    .until(() -> delivered(webhook) == wanted.getLast().position());
            var positions = new ArrayList<>(List.of(0L));
            wanted.forEach(event -> positions.add(event.position()));
            assertThat(chain(peer.requests())).isEqualTo(positions.subList(0, wanted.size()));
            assertThat(ids(peer.requests())).hasSameSizeAs(wanted);
        }
    }

    private Deliverer another() {
        return new WebhookConfiguration()
                .deliverer(
                        views.bean(Leases.class),
                        views.bean(Untold.class),
                        views.bean(Destinations.class),
                        views.bean(DeliveryProperties.class),
                        new StaticListableBeanFactory().getBeanProvider(MeterRegistry.class));
    }

    private UUID subscribe(UUID product, String url, long after, String... types) {
        var webhook = UUID.randomUUID();
        sql.sql("insert into webhook.webhook (webhook_id, product_id, url, types, secret, created_by, delivered)"
                        + " values (:webhook, :product, :url, :types, :secret, :webhook, :after)")
                .param("webhook", webhook)
                .param("product", product)
                .param("url", url)
                .param("types", types)
                .param("secret", SECRET)
                .param("after", after)
                .update();
        return webhook;
    }

    private long delivered(UUID webhook) {
        return sql.sql("select delivered from webhook.webhook where webhook_id = :webhook")
                .param("webhook", webhook)
                .query(Long.class)
                .single();
    }

    /** What the audit trail shows of a product. */
    private List<RecordedEvent> shown(UUID product) {
        var positions = sql.sql("select position from audit_entry where product_id = :product and in_audit")
                .param("product", product)
                .query(Long.class)
                .list();
        return views.log().of(product).stream()
                .filter(event -> positions.contains(event.position()))
                .toList();
    }

    /** Each once, as they came first. */
    private static List<String> ids(List<Request> requests) {
        return requests.stream()
                .map(request -> request.header("webhook-id"))
                .distinct()
                .toList();
    }

    /** What each of them said was before it, likewise. */
    private static List<Long> chain(List<Request> requests) {
        return requests.stream()
                .map(request -> Long.valueOf(JsonPath.<String>read(new String(request.body(), UTF_8), "$.previous")))
                .distinct()
                .toList();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(OutputStream client, String status) throws IOException {
        client.write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n").getBytes(UTF_8));
    }
}
