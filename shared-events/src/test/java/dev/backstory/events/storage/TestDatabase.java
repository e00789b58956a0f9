package dev.backstory.events.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL for tests: one server per JVM, a database of its own for whoever asks. */
public final class TestDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final List<String> ROLES = List.of("backstory_owner", "backstory_app", "backstory_eraser");

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A new empty database with the three roles, its schemas migrated in this order. */
    public static TestDatabase with(String... schemas) {
        var database = new TestDatabase("test" + NUMBER.incrementAndGet());
        execute(Server.ADMIN, "create database " + database.name + " owner backstory_owner");
        for (var schema : schemas) {
            Migrations.migrate(database.owner(), schema);
        }
        return database;
    }

    /** As the application connects: it may not change what happened. */
    public DataSource application() {
        return as("backstory_app");
    }

    /** As migrations connect. */
    public DataSource owner() {
        return as("backstory_owner");
    }

    /** As any of the roles connects. */
    public DataSource as(String role) {
        var source = new PGSimpleDataSource();
        source.setPortNumbers(new int[] {Server.POSTGRES.getPort()});
        source.setDatabaseName(name);
        source.setUser(role);
        source.setCurrentSchema("view,public");
        source.setReWriteBatchedInserts(true);
        return source;
    }

    /** The address that a pool connects to. */
    public String url() {
        return "jdbc:postgresql://localhost:" + Server.POSTGRES.getPort() + "/" + name
                + "?currentSchema=view,public&reWriteBatchedInserts=true";
    }

    private static void execute(DataSource database, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();
        static final DataSource ADMIN = POSTGRES.getPostgresDatabase();

        static {
            ROLES.forEach(role -> execute(ADMIN, "create role " + role + " login"));
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
