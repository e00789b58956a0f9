package dev.backstory.query.webhook;

import dev.backstory.query.audit.AuditTail.Told;
import dev.backstory.query.webhook.Outcome.Kind;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One webhook's turn: it is sent what it has not been told, one entry at a time and the next one only when the last was
 * taken, until it knows everything, an attempt is in vain, or others wait for their turn.
 */
final class Turns {
    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
    private static final Duration TURN = Duration.ofSeconds(5);

    private final Leases leases;
    private final Untold untold;
    private final Receivers receivers;
    private final RetrySchedule schedule;
    private final DeliveryProperties properties;
    private final @Nullable MeterRegistry meters;

    Turns(
            Leases leases,
            Untold untold,
            Receivers receivers,
            RetrySchedule schedule,
            DeliveryProperties properties,
            @Nullable MeterRegistry meters) {
        this.leases = leases;
        this.untold = untold;
        this.receivers = receivers;
        this.schedule = schedule;
        this.properties = properties;
        this.meters = meters;
    }

    /** Carries the turn out; {@code running} says whether this process goes on. */
    void take(Leased webhook, BooleanSupplier running) {
        var begun = System.nanoTime();
        var at = webhook;
        var read = webhook.delivered();
        var page = untold.after(at.product(), read, at.types());
        while (!page.isEmpty()) {
            for (var told : page) {
                read = told.position();
                if (!at.wants(told.type(), told.shown())) {
                    continue;
                }
                if (!running.getAsBoolean()
                        || System.nanoTime() - begun > TURN.toNanos()
                        || !at.lasts(properties.lease(), properties.timeout())) {
                    leases.release(at);
                    return;
                }
                var next = tell(at, told, running);
                if (next == null) {
                    return;
                }
                at = next;
            }
            page = untold.after(at.product(), read, at.types());
        }
        leases.release(at);
    }

    /** Makes an attempt; null: the turn ends here. */
    private @Nullable Leased tell(Leased webhook, Told told, BooleanSupplier running) {
        var begun = System.nanoTime();
        var body = untold.body(webhook.product(), told, webhook.delivered());
        var outcome = receivers.post(webhook, told.eventId().toString(), body);
        if (outcome.kind() != Kind.DELIVERED && !running.getAsBoolean()) {
            leases.release(webhook); // it was cut because this process ends
            return null;
        }
        measure(outcome, System.nanoTime() - begun);
        switch (outcome.kind()) {
            case DELIVERED -> {
                return leases.delivered(webhook, told.position());
            }
            case GONE -> leave(webhook, outcome);
            case REFUSED, LATE, BROKEN, FORBIDDEN -> postpone(webhook, outcome);
        }
        return null;
    }

    private void leave(Leased webhook, Outcome outcome) {
        if (leases.leave(webhook, outcome.says())) {
            LOG.warn("Left {}, as its receiver is gone, until somebody redrives it: {}", webhook, outcome.says());
        }
    }

    private void postpone(Leased webhook, Outcome outcome) {
        var attempts = webhook.attempts() + 1;
        var wait = schedule.after(attempts, outcome.asked());
        if (wait.isPresent()) {
            leases.retry(webhook, outcome.says(), wait.get());
        } else if (leases.park(webhook, outcome.says())) {
            LOG.warn("Parked {} after {} attempts: {}", webhook, attempts, outcome.says());
        }
    }

    private void measure(Outcome outcome, long nanos) {
        if (meters != null) {
            Timer.builder("backstory.webhooks.deliveries")
                    .description("Attempts to deliver an event to a webhook")
                    .tag("outcome", outcome.kind().tag())
                    .register(meters)
                    .record(Duration.ofNanos(nanos));
        }
    }
}
