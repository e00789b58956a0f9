package dev.backstory.query.webhook;

import dev.backstory.query.support.Projected;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Gives webhooks their turns, each in a thread of its own and a bounded number at once: when this process has projected
 * something, and every so often for what others have projected and for what is due again.
 */
final class Deliverer implements Projected, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);
    private static final Duration ENDING_MAX = Duration.ofSeconds(2);

    private final Leases leases;
    private final Turns turns;
    private final Receivers receivers;
    private final DeliveryProperties properties;
    private final Semaphore news = new Semaphore(0);
    private final Semaphore free;
    private volatile boolean running;
    private @Nullable Thread dispatcher;

    Deliverer(Leases leases, Turns turns, Receivers receivers, DeliveryProperties properties) {
        this.leases = leases;
        this.turns = turns;
        this.receivers = receivers;
        this.properties = properties;
        this.free = new Semaphore(properties.atOnce());
    }

    @Override
    public void projected() {
        if (running && news.availablePermits() == 0) {
            news.release();
        }
    }

    @Override
    public void start() {
        running = true;
        dispatcher = Thread.ofPlatform().daemon().name("webhooks").start(this::run);
    }

    /** Lets what is under way end, for a moment; what is cut is sent again by whoever has the next turn. */
    @Override
    public void stop() {
        running = false;
        if (dispatcher != null) {
            dispatcher.interrupt();
        }
        try {
            if (!allHaveEnded()) {
                receivers.close();
                if (!allHaveEnded()) {
                    LOG.warn("Some webhooks' turns did not end in time; others take them over");
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            receivers.close();
        }
    }

    private boolean allHaveEnded() throws InterruptedException {
        return free.tryAcquire(properties.atOnce(), ENDING_MAX.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (running) {
                var unused = news.tryAcquire(properties.poll().toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
                handOut();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void handOut() throws InterruptedException {
        try {
            var most = free.availablePermits(); // nobody else takes any
            if (most > 0) {
                for (var webhook : leases.claim(most)) {
                    free.acquire();
                    var unused = Thread.ofVirtual().name("webhook-turn").start(() -> take(webhook));
                }
            }
        } catch (RuntimeException | Error failed) {
            LOG.warn("Webhooks get no turn for now: {}", failed.toString());
        }
    }

    private void take(Leased webhook) {
        try {
            turns.take(webhook, () -> running);
        } catch (RuntimeException | Error failed) {
            LOG.warn("The turn of {} ended early, and comes again when its lease is over", webhook, failed);
            return;
        } finally {
            free.release();
        }
        projected(); // there may be more to tell it, or others wait
    }
}
