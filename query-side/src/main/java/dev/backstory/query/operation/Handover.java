package dev.backstory.query.operation;

import dev.backstory.query.support.Rebuild;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Puts views that were built beside the live ones into their place, while these are read and projected.
 *
 * <p>No node projects meanwhile, as the tables that each projecting transaction writes are locked; readers are not held
 * up. The new views have all that the old ones have, and every transaction that reads sees it, before the names change:
 * so one that finds some tables by their old names and some by their new ones reads the same in both.
 */
final class Handover {
    private static final String NEXT = "view_next";
    private static final String LIVE = "view";
    private static final String PAST = "view_past";
    private static final int LOCK_MILLIS = 500;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** A product of which the new views know less than the old ones. */
    private static final String WORSE = """
            select l.product_id || coalesce(': ' || n.parked_type || ' at position ' || n.parked_position || ', ' \
            || n.parked_error, '') from view.product_view l left join view_next.product_view n using (product_id) \
            where coalesce(n.position, 0) < l.position order by l.product_id limit 1""";

    private final DataSource owner;
    private final Rebuild rebuild;
    private final OldReaders readers;
    private final Duration pause;

    /** Why the new views must not take the place of the old ones. */
    static final class Worse extends Exception {
        Worse(String product) {
            super("The new views cannot take in what the old ones know of product " + product);
        }
    }

    Handover(DataSource owner, Rebuild rebuild, OldReaders readers, Duration pause) {
        this.owner = owner;
        this.rebuild = rebuild;
        this.readers = readers;
        this.pause = pause;
    }

    /**
     * Does it, and marks the job as done, in one transaction; false if it would hold up projecting for too long.
     *
     * @param built up to which position the new views are
     */
    boolean isDone(UUID job, long built) throws SQLException, InterruptedException, Worse {
        if (!readers.haveEnded(pause)) {
            return false; // whoever reads for long holds up nobody but us
        }
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (!areLocked(statement)) {
                return false;
            }
            var last = rebuild.catchUp(NEXT, built, position -> {});
            mustKnowAll(statement);
            if (!readers.haveEnded(pause, backend(statement))) {
                return false; // closed without a commit
            }
            swap(connection, statement, job, last);
            return true;
        }
    }

    /** In the order in which projecting takes them; whoever only reads is not in the way. */
    private static boolean areLocked(Statement statement) throws SQLException {
        statement.execute("set local lock_timeout = " + LOCK_MILLIS);
        try {
            statement.execute("lock table view.token_entry, view.product_view in exclusive mode");
            return true;
        } catch (SQLException refused) {
            if (LOCK_NOT_AVAILABLE.equals(refused.getSQLState())) {
                return false;
            }
            throw refused;
        }
    }

    private static void mustKnowAll(Statement statement) throws SQLException, Worse {
        try (var worse = statement.executeQuery(WORSE)) {
            if (worse.next()) {
                throw new Worse(worse.getString(1));
            }
        }
    }

    /** The processing group keeps its claims, and goes on where it stood: what it reads again is ignored. */
    private static void swap(Connection connection, Statement statement, UUID job, long last) throws SQLException {
        statement.execute("insert into " + NEXT + ".token_entry select * from " + LIVE + ".token_entry");
        statement.execute("comment on schema " + NEXT + " is null");
        statement.execute("alter schema " + LIVE + " rename to " + PAST);
        statement.execute("alter schema " + NEXT + " rename to " + LIVE);
        statement.execute(Jobs.done(job, last));
        connection.commit();
    }

    /** Drops the old views when nobody reads them any more; false if somebody does. */
    boolean isCleared() throws SQLException, InterruptedException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            if (!isThere(statement, PAST)) {
                return true;
            }
            if (!readers.haveEnded(pause)) {
                return false;
            }
            connection.setAutoCommit(false);
            statement.execute("set local lock_timeout = " + LOCK_MILLIS);
            statement.execute("drop schema " + PAST + " cascade");
            connection.commit();
            return true;
        } catch (SQLException refused) {
            if (LOCK_NOT_AVAILABLE.equals(refused.getSQLState())) {
                return false;
            }
            throw refused;
        }
    }

    /** Drops what was built and is of no use. */
    void discard() throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + NEXT + " cascade");
        }
    }

    private static int backend(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static boolean isThere(Statement statement, String schema) throws SQLException {
        try (var row = statement.executeQuery("select to_regnamespace('" + schema + "') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
