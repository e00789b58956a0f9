package dev.backstory.query.changes;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that knows who listens; what fails on it is told to the log and stops nothing else. */
final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    /** Once it has stopped it forgets what comes: whoever projects must not fail because of it. */
    private final ScheduledExecutorService thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("changes").factory(), new ThreadPoolExecutor.DiscardPolicy());

    void execute(Runnable work) {
        thread.execute(guarded(work));
    }

    void later(Duration delay, Runnable work) {
        var unused = thread.schedule(guarded(work), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    void every(Duration delay, Runnable work) {
        var millis = delay.toMillis();
        var unused = thread.scheduleWithFixedDelay(guarded(work), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Does what is due before, and nothing after. */
    void stop(Runnable last) {
        execute(last);
        thread.shutdown();
    }

    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException failed) {
                LOG.warn("Listeners were not told: {}", failed.toString());
            }
        };
    }
}
