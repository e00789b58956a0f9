package dev.backstory.query.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL for all tests of the module; each test class takes a view schema of its own. */
public final class TestDatabase {
    private static final EmbeddedPostgres SERVER = start();
    private static final Map<String, DataSource> SCHEMAS = new ConcurrentHashMap<>();

    private TestDatabase() {}

    /** A view schema of this name with all its tables, as the application's role sees it. */
    public static DataSource views(String schema) {
        return SCHEMAS.computeIfAbsent(schema, TestDatabase::migrated);
    }

    /** The database as the role that owns everything, which migrations run as. */
    public static DataSource owner() {
        return source("backstory_owner", "public");
    }

    private static DataSource migrated(String schema) {
        Flyway.configure()
                .dataSource(owner())
                .schemas(schema)
                .locations("classpath:db/view")
                .load()
                .migrate();
        execute(owner(), "grant usage on schema " + schema + " to backstory_app");
        return source("backstory_app", schema + ",public");
    }

    private static DataSource source(String role, String schemas) {
        var source = new PGSimpleDataSource();
        source.setPortNumbers(new int[] {SERVER.getPort()});
        source.setDatabaseName("backstory");
        source.setUser(role);
        source.setCurrentSchema(schemas);
        source.setReWriteBatchedInserts(true);
        return source;
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder().start();
            for (var role : new String[] {"backstory_owner", "backstory_app", "backstory_eraser"}) {
                execute(server.getPostgresDatabase(), "create role " + role + " login");
            }
            execute(server.getPostgresDatabase(), "create database backstory owner backstory_owner");
            return server;
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
    }

    private static void execute(DataSource source, String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }
}
