package dev.backstory.query.operation;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** A thread that looks every so often for what is to be done, and does it. */
final class Attendant implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Attendant.class);
    private static final Duration ENDING_MAX = Duration.ofSeconds(5);

    private final String name;
    private final Work work;
    private final Duration poll;
    private final Semaphore end = new Semaphore(0);
    private @Nullable Thread thread;

    /** What is done at each turn. */
    interface Work {
        void turn() throws Exception;

        /** Ends a turn that is under way before long; what it leaves is taken up by another one. */
        default void end() {}
    }

    Attendant(String name, Work work, Duration poll) {
        this.name = name;
        this.work = work;
        this.poll = poll;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    private void run() {
        try {
            while (!end.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                attempt();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() throws InterruptedException {
        try {
            work.turn();
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception failed) {
            LOG.warn("What was asked of {} is not done for now: {}", name, failed.toString());
        }
    }

    @Override
    public void stop() {
        work.end();
        end.release();
        try {
            if (thread != null && !thread.join(ENDING_MAX)) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
