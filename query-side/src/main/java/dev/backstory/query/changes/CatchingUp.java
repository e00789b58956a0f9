package dev.backstory.query.changes;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners what they have missed, a page at a time and the next one only when the last has been read by the
 * client, until they know all that their feed knows. Pages are read by few threads beside the desk, on which
 * everything else here runs.
 */
final class CatchingUp {
    private static final Logger LOG = LoggerFactory.getLogger(CatchingUp.class);
    private static final int PAGE = 100;
    private static final int READERS = 2;
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Trail trail;
    private final Desk desk;
    private final BiPredicate<Listener, Stretch> mayStay;
    private final ExecutorService readers = Executors.newFixedThreadPool(
            READERS, Thread.ofPlatform().daemon().name("changes-pages-", 0).factory());

    CatchingUp(Trail trail, Desk desk, BiPredicate<Listener, Stretch> mayStay) {
        this.trail = trail;
        this.desk = desk;
        this.mayStay = mayStay;
    }

    /** Reads the next page for a listener, unless he needs none, has one to read, or is being read one. */
    void goOn(Listener listener, Feed feed) {
        if (listener.live || listener.reading || listener.outlet.isGone() || !listener.outlet.isDrained()) {
            return;
        }
        if (feed.join(listener)) {
            return;
        }
        listener.reading = true;
        readers.execute(() -> read(listener, feed));
    }

    void stop() {
        readers.shutdownNow();
    }

    private void read(Listener listener, Feed feed) {
        try {
            var page = trail.after(feed.product, listener.position(), listener.wish.types(), PAGE);
            desk.execute(() -> take(listener, feed, page));
        } catch (RuntimeException failed) {
            LOG.warn("Cannot read what a listener has missed: {}", failed.toString());
            desk.later(RETRY, () -> take(listener, feed, null));
        }
    }

    private void take(Listener listener, Feed feed, @Nullable Stretch page) {
        listener.reading = false;
        if (page == null || (mayStay.test(listener, page) && listener.tell(page))) {
            goOn(listener, feed);
        }
    }
}
