package dev.backstory.query.webhook;

import dev.backstory.query.webhook.Outcome.Kind;
import dev.backstory.web.webhook.Destinations;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes attempts: one signed request each, which ends in time whatever the receiver does, follows nobody elsewhere, and
 * reads no more of an answer than it takes to use the connection again.
 */
final class Receivers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Receivers.class);
    private static final int BODY_READ_MAX = 4 * 1024;

    private final CloseableHttpClient client;
    private final Duration timeout;
    private final Clock clock;
    private final Destinations destinations;
    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhooks-timeouts").factory());

    /** {@code client} as {@link OutboundClient} makes it. */
    Receivers(CloseableHttpClient client, Duration timeout, Clock clock, Destinations destinations) {
        this.destinations = destinations;
        this.client = client;
        this.timeout = timeout;
        this.clock = clock;
    }

    /** Posts a body, and says what came of it.
     *
     * @param id the same at each attempt at the same thing
     */
    Outcome post(Leased webhook, String id, byte[] body) {
        var url = URI.create(webhook.url());
        if (!destinations.includeScheme(url.getScheme())) {
            return Outcome.of(Kind.FORBIDDEN, "Its address is not an https one.");
        }
        var seconds = clock.instant().getEpochSecond();
        var request = new HttpPost(url);
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", Long.toString(seconds));
        request.setHeader("webhook-signature", Signature.of(webhook.secret(), id, seconds, body));
        request.setHeader("Content-Type", Envelope.MEDIA_TYPE);
        request.setEntity(new ByteArrayEntity(body, null));
        return sent(webhook, request);
    }

    private Outcome sent(Leased webhook, HttpPost request) {
        var alarm = alarms.schedule(request::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        @Nullable Outcome outcome = null;
        try (var answer = client.executeOpen(RoutingSupport.determineHost(request), request, null)) {
            outcome = outcome(answer);
            drain(answer);
            return outcome;
        } catch (IOException | HttpException failed) {
            return outcome != null ? outcome : request.isCancelled() ? late() : outcome(failed);
        } catch (RuntimeException unforeseen) {
            LOG.warn("{}: an attempt failed in an unforeseen way", webhook, unforeseen);
            return Outcome.of(Kind.BROKEN, "It could not be sent.");
        } finally {
            alarm.cancel(false);
        }
    }

    private Outcome outcome(ClassicHttpResponse answer) {
        var status = answer.getCode();
        if (status >= HttpStatus.SC_OK && status < HttpStatus.SC_REDIRECTION) {
            return Outcome.of(Kind.DELIVERED, "");
        }
        if (status == HttpStatus.SC_GONE) {
            return Outcome.of(Kind.GONE, "It answered 410: it wants nothing any more.");
        }
        var header = answer.getFirstHeader("Retry-After");
        var asked = RetryAfter.of(header == null ? null : header.getValue(), clock.instant());
        return new Outcome(Kind.REFUSED, "It answered " + status + ".", asked);
    }

    /** What is in the answer is nobody's business; but when it is short, the connection can be used again. */
    private static void drain(ClassicHttpResponse answer) {
        var body = answer.getEntity();
        if (body == null) {
            return;
        }
        try {
            var unused = Objects.requireNonNull(body.getContent()).readNBytes(BODY_READ_MAX);
        } catch (IOException cut) {
            // it has answered all the same
        }
    }

    private Outcome late() {
        return Outcome.of(Kind.LATE, "It did not answer within " + timeout.toMillis() / 1_000.0 + " s.");
    }

    private Outcome outcome(Exception failed) {
        return switch (failed) {
            case AllowedAddresses.Forbidden forbidden ->
                Outcome.of(Kind.FORBIDDEN, "Its address is none of the public Internet.");
            case UnknownHostException unknown -> Outcome.of(Kind.BROKEN, "Nobody knows its host.");
            case SocketTimeoutException late -> late();
            case ConnectException refused -> Outcome.of(Kind.BROKEN, "It accepts no connection.");
            case SSLException untrusted -> Outcome.of(Kind.BROKEN, "No secure connection can be made to it.");
            default -> Outcome.of(Kind.BROKEN, "It ended the connection without an answer.");
        };
    }

    @Override
    public void close() {
        alarms.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
