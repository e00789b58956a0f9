package dev.backstory.events.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Tells the other processes that this one has added to the log: after the commit, from a connection of its own, and
 * once for all that was added within a few milliseconds. What it cannot tell, the others find by polling.
 */
public final class GrowthTeller implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(GrowthTeller.class);
    private static final Duration AT_MOST_EVERY = Duration.ofMillis(3);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final DataSource database;
    private final Semaphore grown = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    /** {@code database} gives connections that nobody else uses, not those of a pool. */
    public GrowthTeller(WakingEventStore store, DataSource database) {
        this.database = database;
        store.onOwnGrowth(grown::release);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("growth-teller").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (running) {
                try (var connection = database.getConnection()) {
                    tell(connection);
                } catch (SQLException unreachable) {
                    LOG.warn("Other processes are not told of what is recorded here: {}", unreachable.getMessage());
                    grown.release(); // what was to be told still is
                    TimeUnit.MILLISECONDS.sleep(RETRY.toMillis());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Connection connection) throws SQLException, InterruptedException {
        while (running) {
            grown.acquire();
            grown.drainPermits();
            GrowthChannel.tell(connection);
            TimeUnit.MILLISECONDS.sleep(AT_MOST_EVERY.toMillis());
        }
    }
}
