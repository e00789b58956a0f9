package dev.backstory.query.changes;

import dev.backstory.query.support.Projected;
import dev.backstory.web.problem.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells all listeners of this process what happens: one thread reads what is new of a product once for all of them,
 * when this process has projected something and every few milliseconds for what others project. Whoever comes back
 * from far is told page by page what he has missed, and joins the others where they are.
 */
@Component
final class Changes implements Projected, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final Duration LOOK_AFTER_EVERY = Duration.ofMillis(500);
    private static final int NEW_MAX = 500;

    private final Trail trail;
    private final ChangesProperties properties;
    private final CatchingUp catchingUp;
    private final Desk desk = new Desk();
    private final AtomicBoolean woken = new AtomicBoolean();

    /** Changed by the desk alone. */
    private final Map<UUID, Feed> feeds = new ConcurrentHashMap<>();

    private volatile boolean running;

    Changes(Trail trail, ChangesProperties properties, ObjectProvider<MeterRegistry> meters) {
        this.trail = trail;
        this.properties = properties;
        this.catchingUp = new CatchingUp(trail, desk, this::mayStay);
        meters.ifAvailable(registry -> registry.gauge("backstory.listeners", this, Changes::listeners));
    }

    int listeners() {
        return feeds.values().stream().mapToInt(feed -> feed.listeners.size()).sum();
    }

    /** Serves a listener from now on; {@code head} is how far the product was when he was let in. */
    void serve(Listener listener, long head) {
        desk.execute(() -> {
            var feed = feeds.computeIfAbsent(listener.wish.product(), product -> new Feed(product, head));
            feed.listeners.add(listener);
            catchingUp.goOn(listener, feed);
        });
    }

    /** Something has become of a listener's client: it has read everything, or it has left. */
    void drained(Listener listener) {
        if (running) {
            desk.execute(() -> {
                var feed = feeds.get(listener.wish.product());
                if (feed != null && feed.listeners.contains(listener)) {
                    catchingUp.goOn(listener, feed);
                }
            });
        }
    }

    @Override
    public void projected() {
        if (!feeds.isEmpty() && woken.compareAndSet(false, true)) {
            desk.execute(this::look);
        }
    }

    @Override
    public void start() {
        running = true;
        desk.every(properties.poll(), this::look);
        desk.every(LOOK_AFTER_EVERY, this::lookAfterAll);
    }

    /** Comes before the server's own end, which would wait for these requests. */
    @Override
    public void stop() {
        running = false;
        desk.stop(() -> all().forEach(listener ->
                end(listener, ProblemType.UNAVAILABLE, "The server stops; come back to it in a moment.")));
        catchingUp.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private List<Listener> all() {
        return feeds.values().stream().flatMap(feed -> feed.listeners.stream()).toList();
    }

    private void look() {
        woken.set(false);
        if (feeds.isEmpty()) {
            return;
        }
        trail.heads(feeds.keySet()).forEach((product, head) -> {
            var feed = feeds.get(product);
            while (feed != null && feed.position() < head && !tell(feed)) {}
        });
    }

    /** Whether that was all. */
    private boolean tell(Feed feed) {
        var stretch = trail.after(feed.product, feed.position(), List.of(), NEW_MAX);
        feed.listeners.forEach(listener -> mayStay(listener, stretch));
        feed.tell(stretch);
        return stretch.whole();
    }

    /** Ends the stream of one who may not see the product any more: whoever loses his role learns nothing after it. */
    private boolean mayStay(Listener listener, Stretch stretch) {
        var may = stretch.readers().test(listener.caller);
        if (!may) {
            end(listener, ProblemType.NOT_FOUND, "There is no such thing here any more, or you may not see it.");
        }
        return may;
    }

    private void lookAfterAll() {
        var now = Instant.now();
        all().forEach(listener -> lookAfter(listener, now));
        feeds.values().forEach(feed -> feed.listeners.removeIf(listener -> listener.outlet.isGone()));
        feeds.values().removeIf(feed -> feed.listeners.isEmpty());
    }

    private void lookAfter(Listener listener, Instant now) {
        try {
            attend(listener, now);
        } catch (RuntimeException failed) {
            LOG.warn("A listener is let go, so that the others are looked after: {}", failed.toString());
            listener.outlet.drop();
        }
    }

    private void attend(Listener listener, Instant now) {
        if (listener.outlet.isStuck(properties.patience())) {
            listener.outlet.drop();
        } else if (listener.isExpired(now)) {
            end(listener, ProblemType.UNAUTHENTICATED, "The token has expired; come back with another one.");
        } else if (listener.outlet.isSilent(properties.heartbeat())) {
            listener.outlet.offer(Line.HEARTBEAT);
        }
    }

    private void end(Listener listener, ProblemType why, String detail) {
        listener.outlet.end(Line.end(why, detail, trail.json()));
    }
}
