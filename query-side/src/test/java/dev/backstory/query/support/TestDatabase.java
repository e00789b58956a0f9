package dev.backstory.query.support;

import dev.backstory.events.storage.Migrations;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One database for all tests of the module; each test class takes a view schema of its own. */
public final class TestDatabase {
    private static final dev.backstory.events.storage.TestDatabase DATABASE =
            dev.backstory.events.storage.TestDatabase.with("log");
    private static final Map<String, DataSource> SCHEMAS = new ConcurrentHashMap<>();

    private TestDatabase() {}

    /** A view schema of this name with all its tables, as the application's role sees it. */
    public static DataSource views(String schema) {
        return SCHEMAS.computeIfAbsent(schema, TestDatabase::migrated);
    }

    /** The same over one connection that stays open: for tests that ask very much, one after the other. */
    public static DataSource single(String schema) {
        try {
            return new SingleConnectionDataSource(views(schema).getConnection(), true);
        } catch (SQLException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    /** Makes sure that there is a directory of persons. */
    public static void directory() {
        Migrations.migrate(owner(), "directory");
    }

    /** Makes sure that there is a table of webhooks. */
    public static void webhooks() {
        Migrations.migrate(owner(), "webhook");
    }

    /** Makes sure that there is a table of what administrators have asked for. */
    public static void operations() {
        Migrations.migrate(owner(), "operation");
    }

    /** The database as the role that owns everything, which migrations run as. */
    public static DataSource owner() {
        return DATABASE.owner();
    }

    private static DataSource migrated(String schema) {
        Migrations.migrate(owner(), schema, "view");
        var source = (PGSimpleDataSource) DATABASE.application();
        source.setCurrentSchema(schema + ",public");
        return source;
    }
}
