package dev.backstory.query.changes;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that knows who listens; what fails on it is told to the log and stops nothing else. */
final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("changes").factory());

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
