package dev.backstory.simulator;

import dev.backstory.command.desk.CommandDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the demo product on the first start, before anybody can connect. Each step has an idempotency key that says
 * the history's end, so that a start after a crash in the middle goes on with the same history where it stopped.
 */
@Component
@ConditionalOnBooleanProperty("backstory.demo")
@ConditionalOnBooleanProperty(name = "backstory.demo-product", matchIfMissing = true)
final class DemoProduct implements SmartLifecycle {
    static final long SEED = 20_260;

    private static final Logger LOG = LoggerFactory.getLogger(DemoProduct.class);
    private static final String KEYS = "demo/" + DemoHistory.KEY + "/";

    private final CommandDesk desk;
    private final JdbcClient database;
    private final Clock clock;
    private final Cast cast = Cast.ofDemo();
    private volatile boolean running;

    /** The history that an earlier start began with: its end and its number of steps. */
    private record Begun(Instant end, int steps) {}

    DemoProduct(CommandDesk desk, JdbcClient database, Clock clock) {
        this.desk = desk;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        try {
            write();
        } catch (RuntimeException e) {
            LOG.error("The demo product could not be written whole", e); // the server is of use without it
        }
    }

    private void write() {
        var begun = begun();
        if (begun == null && isKeyTaken()) {
            return;
        }
        var end = begun == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : begun.end;
        var steps = DemoHistory.of(cast, SEED, end);
        if (begun != null && isWhole(begun)) {
            return;
        }
        if (begun != null && begun.steps != steps.size()) {
            LOG.warn("The demo product was begun by another version and stays as it is");
            return;
        }
        LOG.info("Writing half a year of history of {}: {} commands", DemoHistory.NAME, steps.size());
        for (int i = 0; i < steps.size(); i++) {
            desk.take(steps.get(i).order(key(end, i + 1, steps.size())));
        }
    }

    static String key(Instant end, int number, int steps) {
        return KEYS + end + "/" + number + "/" + steps;
    }

    /** What the key of the first step says, if it was ever taken. */
    private @Nullable Begun begun() {
        return database.sql("select key from command.receipt where actor = ? and key like ? limit 1")
                .params(cast.admin().person(), KEYS + "%/1/%")
                .query(String.class)
                .optional()
                .map(key -> key.substring(KEYS.length()).split("/", -1))
                .map(parts -> new Begun(Instant.parse(parts[0]), Integer.parseInt(parts[2])))
                .orElse(null);
    }

    private boolean isWhole(Begun begun) {
        return database.sql("select exists (select 1 from command.receipt where actor in (?, ?, ?) and key = ?)")
                .params(
                        cast.manager().person(),
                        cast.owner().person(),
                        cast.team().person(),
                        key(begun.end, begun.steps, begun.steps))
                .query(Boolean.class)
                .single();
    }

    private boolean isKeyTaken() {
        return database.sql("select exists (select 1 from log.product_log where product_key = ?)")
                .param(DemoHistory.KEY)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the command handlers, before the web server. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
