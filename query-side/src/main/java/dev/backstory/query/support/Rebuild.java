package dev.backstory.query.support;

import dev.backstory.events.storage.LogCursor;
import dev.backstory.events.storage.Migrations;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds all views anew from the log, in a schema beside the live one and with the same projections. */
public final class Rebuild {
    private static final Pattern SCHEMA = Pattern.compile("view_[a-z0-9_]{1,40}");
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int BATCH_SIZE = 1_000;

    private final DataSource owner;
    private final DataSource application;
    private final LogCursor log;
    private final Projector projector;

    /** What was built: up to which position, and how many rows each table got. */
    public record Built(long position, Map<String, Long> rows) {}

    /** {@code owner} may create schemas; {@code application} may write their tables. */
    public Rebuild(DataSource owner, DataSource application, LogCursor log, Projector projector) {
        this.owner = owner;
        this.application = application;
        this.log = log;
        this.projector = projector;
    }

    /**
     * Builds a schema such as {@code view_rebuild} from position 0 to the head of the log; what it held is dropped.
     *
     * <p>Everything is first tried in one lasting batch and without indexes; an event that cannot be projected so parks its
     * product, for which it begins again, batch by batch as the live views are written.
     *
     * @throws IllegalArgumentException for a name that does not begin with {@code view_}
     * @throws ViewFailure if the database fails
     */
    public Built into(String schema) {
        if (!SCHEMA.matcher(schema).matches()) {
            throw new IllegalArgumentException("Not a schema to rebuild views in: " + schema);
        }
        try {
            try {
                return build(schema, true);
            } catch (RuntimeException poisoned) {
                LOG.warn("Rebuilding into {} again, batch by batch: {}", schema, poisoned.toString());
                return build(schema, false);
            }
        } catch (SQLException failed) {
            throw new ViewFailure("Rebuilding into " + schema, failed);
        }
    }

    private Built build(String schema, boolean swiftly) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + schema + " cascade");
        }
        Migrations.migrate(owner, schema, "view");
        var indexes = new Indexes(owner, schema);
        try (var connection = application.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var last = swiftly ? swiftly(connection, schema, indexes) : 0;
                last = log.read(
                        last,
                        BATCH_SIZE,
                        events -> inTransaction(connection, schema, () -> {
                            projector.project(connection, events);
                        }));
                ViewRevision.note(owner, schema);
                return new Built(last, counts(connection, schema));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** As far as memory reaches, which is nearly always the end. @return the last position */
    private long swiftly(Connection connection, String schema, Indexes indexes) throws SQLException {
        indexes.drop();
        var anew = projector.anew(connection);
        var last = log.readWhile(0, BATCH_SIZE, events -> {
            var goesOn = new boolean[1];
            inTransaction(connection, schema, () -> goesOn[0] = anew.project(events));
            return goesOn[0];
        });
        inTransaction(connection, schema, anew::finish);
        indexes.create();
        return last;
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static void inTransaction(Connection connection, String schema, Work work) {
        try {
            useForThisTransaction(connection, schema);
            work.run();
            connection.commit();
        } catch (SQLException failed) {
            throw new ViewFailure("Rebuilding into " + schema, failed);
        }
    }

    private static void useForThisTransaction(Connection connection, String schema) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local search_path to " + schema);
        }
    }

    private static Map<String, Long> counts(Connection connection, String schema) throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var tables = connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                counts.put(tables.getString("TABLE_NAME"), 0L);
            }
        }
        counts.remove("flyway_schema_history");
        try (var statement = connection.createStatement()) {
            for (var entry : counts.entrySet()) {
                try (var count = statement.executeQuery("select count(*) from " + schema + "." + entry.getKey())) {
                    count.next();
                    entry.setValue(count.getLong(1));
                }
            }
        }
        return counts;
    }
}
