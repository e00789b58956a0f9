package dev.backstory.query.webhook;

import static dev.backstory.query.webhook.Peer.saying;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.backstory.query.webhook.Outcome.Kind;
import dev.backstory.query.webhook.Peer.Manner;
import dev.backstory.web.webhook.Destinations;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes of an attempt, whatever is at the other end. */
class ReceiversTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330);
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
    private static final String TAKEN = "HTTP/1.1 204 No Content\r\n\r\n";

    private final Receivers receivers = new Receivers(
            OutboundClient.over(
                    new AllowedAddresses(SystemDefaultDnsResolver.INSTANCE, new Destinations(true, true)), TIMEOUT, 4),
            TIMEOUT,
            Clock.fixed(NOW, ZoneOffset.UTC),
            new Destinations(true, true));

    @AfterEach
    void close() {
        receivers.close();
    }

    @Test
    void sends_what_can_be_verified() throws Exception {
        try (var peer = new Peer(saying(TAKEN))) {
            assertThat(post(peer.url()).kind()).isEqualTo(Kind.DELIVERED);
            var request = peer.requests().getFirst();
            assertThat(request.head()).startsWith("POST /hook HTTP/1.1\r\n");
            assertThat(request.header("webhook-id")).isEqualTo(ID);
            assertThat(request.header("webhook-timestamp")).isEqualTo("1614265330");
            assertThat(request.header("webhook-signature"))
                    .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
            assertThat(request.header("content-type")).isEqualTo("application/cloudevents+json; charset=utf-8");
            assertThat(request.body()).isEqualTo(BODY);
            assertThat(request.header("upgrade") + request.header("cookie") + request.header("accept-encoding"))
                    .isEmpty();
        }
    }

    @Test
    void one_connection_serves_many_attempts() throws Exception {
        try (var peer = new Peer(saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"))) {
            for (var attempt = 0; attempt < 10; attempt++) {
                assertThat(post(peer.url()).kind()).isEqualTo(Kind.DELIVERED);
            }
            assertThat(peer.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, DELIVERED",
        "201, DELIVERED",
        "299, DELIVERED",
        "301, REFUSED",
        "304, REFUSED",
        "307, REFUSED",
        "400, REFUSED",
        "401, REFUSED",
        "404, REFUSED",
        "407, REFUSED",
        "410, GONE",
        "500, REFUSED",
        "503, REFUSED"
    })
    void a_status_says_whether_it_was_taken(int status, Kind kind) throws Exception {
        try (var elsewhere = new Peer(saying(TAKEN));
                var peer = new Peer(saying("HTTP/1.1 " + status + " So\r\nContent-Length: 0\r\nLocation: "
                        + elsewhere.url() + "\r\nWWW-Authenticate: Basic realm=x\r\nSet-Cookie: a=b\r\n\r\n"))) {
            assertThat(post(peer.url()).kind()).isEqualTo(kind);
            assertThat(post(peer.url()).kind()).isEqualTo(kind);
            assertThat(peer.requests())
                    .hasSize(2)
                    .allMatch(request -> request.header("cookie").isEmpty());
            assertThat(elsewhere.connections()).as("no redirect is followed").isZero();
        }
    }

    @Test
    void says_for_how_long_it_wants_to_be_left_alone() throws Exception {
        try (var peer = new Peer(saying("HTTP/1.1 429 No\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n"))) {
            assertThat(post(peer.url()).asked()).isEqualTo(Duration.ofSeconds(7));
            assertThat(post(peer.url()).says()).isEqualTo("It answered 429.");
        }
    }

    @Test
    void whoever_does_not_answer_is_left() throws Exception {
        mustBeLeft((request, client) -> never());
    }

    @Test
    void whoever_answers_byte_by_byte_without_an_end_is_left() throws Exception {
        mustBeLeft((request, client) -> {
            client.write("HTTP/1.1 200 OK\r\nX: ".getBytes(UTF_8));
            drip(client);
        });
    }

    private void mustBeLeft(Manner manner) throws IOException {
        try (var peer = new Peer(manner)) {
            var begun = Instant.now();
            assertThat(post(peer.url()).kind()).isEqualTo(Kind.LATE);
            assertThat(Duration.between(begun, Instant.now())).isBetween(TIMEOUT, SOON);
        }
    }

    @Test
    void what_it_says_after_having_taken_it_changes_nothing() throws Exception {
        try (var endless = new Peer((request, client) -> {
                    client.write("HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n".getBytes(UTF_8));
                    drip(client);
                });
                var cut = new Peer((request, client) -> {
                    client.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf".getBytes(UTF_8));
                    throw new IOException("Closes early");
                })) {
            assertThat(post(endless.url()).kind()).isEqualTo(Kind.DELIVERED);
            assertThat(post(cut.url()).kind()).isEqualTo(Kind.DELIVERED);
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "HTTP/1.1 2", "'HTTP/1.1 200 OK\r\nContent-'", "'SSH-2.0-OpenSSH\r\n'"})
    void whoever_closes_early_has_not_taken_it(String said) throws Exception {
        Manner manner = (request, client) -> {
            client.write(said.getBytes(UTF_8));
            throw new IOException("Closes early");
        };
        try (var peer = new Peer(manner)) {
            assertThat(post(peer.url()).kind()).isEqualTo(Kind.BROKEN);
        }
    }

    @Test
    void heads_without_an_end_are_not_collected() throws Exception {
        try (var peer = new Peer((request, client) -> {
            client.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
            while (true) {
                client.write("X: y\r\n".repeat(50).getBytes(UTF_8));
            }
        })) {
            assertThat(post(peer.url()).kind()).isEqualTo(Kind.BROKEN);
        }
    }

    @Test
    void says_in_a_sentence_what_is_wrong() throws Exception {
        var nowhere = new ServerSocket(0);
        nowhere.close();
        try (var plain = new ServerSocket(0)) {
            assertThat(post("http://127.0.0.1:" + nowhere.getLocalPort()).says())
                    .isEqualTo("It accepts no connection.");
            assertThat(post("http://nobody.invalid/").says()).isEqualTo("Nobody knows its host.");
            Thread.ofVirtual()
                    .start(() -> assertThatCode(
                                    () -> plain.accept().getOutputStream().write(TAKEN.getBytes(UTF_8)))
                            .doesNotThrowAnyException());
            assertThat(post("https://127.0.0.1:" + plain.getLocalPort()).says())
                    .isEqualTo("No secure connection can be made to it.");
        }
    }

    @Test
    void what_was_subscribed_while_http_was_allowed_is_not_sent_when_it_is_no_more() throws Exception {
        try (var peer = new Peer(saying(TAKEN));
                var strict = new Receivers(
                        OutboundClient.over(SystemDefaultDnsResolver.INSTANCE, TIMEOUT, 1),
                        TIMEOUT,
                        Clock.systemUTC(),
                        new Destinations(true, false))) {
            assertThat(strict.post(leased(peer.url()), ID, BODY).kind()).isEqualTo(Kind.FORBIDDEN);
            assertThat(peer.requests()).isEmpty();
        }
    }

    @Test
    void the_systems_proxy_is_not_asked() throws Exception {
        try (var proxy = new Peer(saying(TAKEN));
                var peer = new Peer(saying(TAKEN))) {
            System.setProperty("http.proxyHost", "127.0.0.1");
            System.setProperty("http.proxyPort", Integer.toString(proxy.port()));
            System.setProperty("http.nonProxyHosts", "");
            try {
                assertThat(post(peer.url()).kind()).isEqualTo(Kind.DELIVERED);
            } finally {
                List.of("http.proxyHost", "http.proxyPort", "http.nonProxyHosts")
                        .forEach(System::clearProperty);
            }
            assertThat(proxy.connections()).isZero();
        }
    }

    private Outcome post(String url) {
        return receivers.post(leased(url), ID, BODY);
    }

    private static Leased leased(String url) {
        return new Leased(
                UUID.randomUUID(),
                UUID.randomUUID(),
                url,
                SECRET,
                List.of(),
                0,
                0,
                UUID.randomUUID(),
                System.nanoTime());
    }

    private static void never() {
        pause(Duration.ofMinutes(1));
    }

    private static void drip(java.io.OutputStream client) throws IOException {
        while (true) {
            client.write('x');
            client.flush();
            pause(Duration.ofMillis(20));
        }
    }

    /** As a slow server takes its time. */
    private static void pause(Duration time) {
        try {
            var unused = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
