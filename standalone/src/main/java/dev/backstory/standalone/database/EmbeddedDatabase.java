package dev.backstory.standalone.database;

import dev.backstory.events.storage.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The PostgreSQL of this process: what it has acknowledged is on the disk, and only Backstory's roles come in. */
public final class EmbeddedDatabase implements AutoCloseable {
    static final String CLUSTER = "database";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "backstory";
    private static final String PARAMETERS =
            "?currentSchema=view,public&reWriteBatchedInserts=true&ApplicationName=backstory&tcpKeepAlive=true";
    private static final List<String> SCHEMAS = List.of("log", "directory", "command", "view", "webhook", "operation");
    private static final List<String> MUST_BE_ON = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final Server server;
    private final Passwords passwords;
    private final @Nullable DataFolder own;

    private EmbeddedDatabase(Server server, Passwords passwords, @Nullable DataFolder own) {
        this.server = server;
        this.passwords = passwords;
        this.own = own;
    }

    /** Takes the folder and starts its database, migrated; closing gives both back. */
    public static EmbeddedDatabase start(Path folder) {
        var taken = DataFolder.open(folder);
        try {
            return start(taken, taken);
        } catch (RuntimeException e) {
            taken.close();
            throw e;
        }
    }

    /** Starts the folder's database, migrated. @throws StartRefused if it is not to be trusted with data */
    public static EmbeddedDatabase start(DataFolder folder) {
        return start(folder, null);
    }

    private static EmbeddedDatabase start(DataFolder folder, @Nullable DataFolder own) {
        var passwords = Passwords.in(folder);
        var cluster = folder.resolve(CLUSTER);
        Server server = null;
        try {
            Postmaster.stop(cluster);
            if (!Files.exists(cluster)) {
                initialise(folder, cluster, passwords);
            }
            server = Server.start(folder, cluster, passwords);
            var database = new EmbeddedDatabase(server, passwords, own);
            database.refuseUnlessDurable();
            database.migrate();
            return database;
        } catch (IOException | SQLException | RuntimeException e) {
            if (server != null) {
                server.close();
            }
            throw e instanceof StartRefused refused
                    ? refused
                    : new StartRefused(
                            "The embedded PostgreSQL cannot be used: " + e.getMessage(),
                            "See " + folder.resolve("database.log") + ".",
                            e);
        }
    }

    /** Beside its place, moved there when whole: if this is killed halfway, it begins anew. */
    private static void initialise(DataFolder folder, Path cluster, Passwords passwords)
            throws IOException, SQLException {
        LOG.info("Making a new database in {}", cluster);
        var draft = cluster.resolveSibling(CLUSTER + ".new");
        Postmaster.stop(draft);
        FileUtils.deleteDirectory(draft.toFile());
        try (var server = Server.start(folder, draft, passwords)) {
            var superuser = source(server.port(), "postgres", Passwords.SUPERUSER, passwords);
            try (var connection = superuser.getConnection()) {
                for (var role : List.of(Passwords.OWNER, Passwords.APPLICATION, Passwords.ERASER)) {
                    execute(connection, "create role " + role + " login password '" + passwords.of(role) + "'");
                }
                execute(connection, "create database " + NAME + " owner " + Passwords.OWNER);
                execute(connection, "revoke all on database " + NAME + " from public");
                execute(
                        connection,
                        "grant connect on database " + NAME + " to " + Passwords.APPLICATION + ", " + Passwords.ERASER);
            }
        }
        Files.move(draft, cluster);
    }

    /** As the application connects: it may add to what happened, and not change it. */
    public DataSource application() {
        return as(Passwords.APPLICATION);
    }

    /** As migrations and rebuilds connect. */
    public DataSource owner() {
        return as(Passwords.OWNER);
    }

    /** As the erasure of personal texts connects, and nothing else. */
    public DataSource eraser() {
        return as(Passwords.ERASER);
    }

    DataSource superuser() {
        return as(Passwords.SUPERUSER);
    }

    /** The port that the server listens on, at 127.0.0.1. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        if (own != null) {
            own.close();
        }
    }

    private void refuseUnlessDurable() throws SQLException {
        try (var connection = superuser().getConnection();
                var statement = connection.createStatement()) {
            for (var setting : MUST_BE_ON) {
                try (var answer = statement.executeQuery("show " + setting)) {
                    if (!answer.next() || !answer.getString(1).equals("on")) {
                        throw new StartRefused(
                                "The database would lose what it acknowledged: " + setting + " is not on.",
                                "Remove the setting from the database's own configuration.");
                    }
                }
            }
        }
    }

    private void migrate() throws IOException {
        var scripts = new PathMatchingResourcePatternResolver();
        for (var schema : SCHEMAS) {
            if (scripts.getResources("classpath*:db/" + schema + "/*.sql").length > 0) {
                Migrations.migrate(owner(), schema);
            }
        }
    }

    private DataSource as(String role) {
        return source(port(), NAME, role, passwords);
    }

    private static DataSource source(int port, String database, String role, Passwords passwords) {
        return new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database + PARAMETERS, role, passwords.of(role));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
