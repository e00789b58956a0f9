package dev.backstory.events.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Wakes this process when another one has added to the log. Whenever it begins to listen, and again after a lost
 * connection, it wakes once, for what it may have missed; what else it misses is found by polling.
 */
public final class GrowthListener implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(GrowthListener.class);
    private static final Duration PROBE_AFTER = Duration.ofSeconds(5);
    private static final Duration RETRY = Duration.ofMillis(500);

    private final WakingEventStore store;
    private final DataSource database;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    /** {@code database} gives connections that nobody else uses, not those of a pool. */
    public GrowthListener(WakingEventStore store, DataSource database) {
        this.store = store;
        this.database = database;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("growth-listener").start(this::run);
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
                    listen(connection);
                } catch (SQLException lost) {
                    if (running) {
                        LOG.warn("Not told of what others record, and polling meanwhile: {}", lost.getMessage());
                        TimeUnit.MILLISECONDS.sleep(RETRY.toMillis());
                    }
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(Connection connection) throws SQLException {
        GrowthChannel.listen(connection);
        store.wake();
        var notifications = connection.unwrap(PGConnection.class);
        while (running) {
            var told = notifications.getNotifications((int) PROBE_AFTER.toMillis());
            if (told.length > 0) {
                store.wake(); // once for all of them
            } else {
                GrowthChannel.probe(connection);
            }
        }
    }
}
