package dev.backstory.query.renewal;

import dev.backstory.query.support.OneBuilder;
import dev.backstory.query.support.Rebuild;
import dev.backstory.query.support.ViewFailure;
import dev.backstory.query.support.ViewRevision;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Builds all views anew at the start where projections of another version have written them, before anything is
 * projected or read.
 *
 * <p>They are built in a schema beside the live one, which then takes its place in one transaction; whoever is ended
 * before that finds everything as it was, and does it again.
 */
public final class Renewal implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);
    private static final String LIVE = "view";
    private static final String NEXT = "view_next";
    private static final String PAST = "view_past";

    private final DataSource owner;
    private final Rebuild rebuild;
    private volatile boolean done;

    /** {@code owner} may make and drop schemas. */
    public Renewal(DataSource owner, Rebuild rebuild) {
        this.owner = owner;
        this.rebuild = rebuild;
    }

    /** Notes of views that nobody has written yet that they will be the present projections'. */
    public static void begin(DataSource owner) {
        try {
            if (ViewRevision.of(owner, LIVE).isEmpty() && lastPosition(owner) == 0) {
                ViewRevision.note(owner, LIVE);
            }
        } catch (SQLException failed) {
            throw new ViewFailure("Noting the revision of new views", failed);
        }
    }

    /** Returns once the views are those of the present projections. @throws ViewFailure if the database fails */
    @Override
    public void start() {
        try {
            if (isNeeded()) {
                OneBuilder.await(owner, this::renewIfNeeded); // processes that start at once find nothing left to do
            }
        } catch (SQLException failed) {
            throw new ViewFailure("Bringing the views to revision " + ViewRevision.PRESENT, failed);
        }
        done = true;
    }

    private boolean isNeeded() throws SQLException {
        var found = ViewRevision.of(owner, LIVE);
        return found.isEmpty() || found.get() != ViewRevision.PRESENT;
    }

    private void renewIfNeeded() throws SQLException {
        if (!isNeeded()) {
            return;
        }
        var found = ViewRevision.of(owner, LIVE);
        if (lastPosition(owner) == 0) {
            ViewRevision.note(owner, LIVE);
            return;
        }
        LOG.info(
                "The views were written by another version (revision {}, this one writes {}): building them anew from the log",
                found.map(String::valueOf).orElse("unknown"),
                ViewRevision.PRESENT);
        var begun = Instant.now();
        var built = rebuild.into(NEXT);
        swap();
        LOG.info(
                "Built all views anew from {} events in {} s",
                built.position(),
                Duration.between(begun, Instant.now()).toSeconds());
    }

    private static long lastPosition(DataSource owner) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(max(position), 0) from log.event")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The processing group goes on where it stood: what it reads again is at or below the new heads, and ignored. */
    private void swap() throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("drop schema if exists " + PAST + " cascade");
            statement.execute("insert into " + NEXT + ".token_entry select * from " + LIVE + ".token_entry");
            statement.execute("update " + NEXT + ".token_entry set owner = null");
            statement.execute("alter schema " + LIVE + " rename to " + PAST);
            statement.execute("alter schema " + NEXT + " rename to " + LIVE);
            statement.execute("drop schema " + PAST + " cascade");
            connection.commit();
        }
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    /** Before the views are projected, and before the server listens. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
