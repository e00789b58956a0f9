package dev.backstory.split;

import dev.backstory.standalone.database.EmbeddedDatabase;
import dev.backstory.standalone.issuer.Issuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database, an issuer, two nodes of each side and a gateway, as {@code docker-compose.yml} has them. */
final class Cluster implements AutoCloseable {
    static final List<String> COMMAND_SIDE = List.of("COMMAND_SIDE_1", "COMMAND_SIDE_2");
    static final List<String> QUERY_SIDE = List.of("QUERY_SIDE_1", "QUERY_SIDE_2");

    private static final String ROOT = "root";

    private final Path folder;
    private final Issuer issuer = new Issuer();
    private final EmbeddedDatabase database;
    private final Properties passwords = new Properties();
    private final Map<String, Integer> ports = new TreeMap<>();
    private final Map<String, NodeProcess> nodes = new HashMap<>();
    private final Gateway gateway;

    Cluster(Path folder) throws Exception {
        this.folder = folder;
        this.database = EmbeddedDatabase.start(folder.resolve("database"));
        try (var file = Files.newBufferedReader(folder.resolve("database/database.passwords"))) {
            passwords.load(file);
        }
        migrate();
        for (var name : List.of("COMMAND_SIDE_1", "COMMAND_SIDE_2", "QUERY_SIDE_1", "QUERY_SIDE_2")) {
            ports.put(name, freePort());
            begin(name);
        }
        for (var node : nodes.values()) {
            node.awaitReady();
        }
        var addresses = new HashMap<String, String>();
        ports.forEach((name, port) -> addresses.put(name, "127.0.0.1:" + port));
        this.gateway = new Gateway(folder.resolve("gateway"), freePort(), addresses);
    }

    /** From nothing, as operators do, and by both sides at once. */
    private void migrate() throws InterruptedException {
        var owner = JdbcClient.create(database.owner());
        for (var schema : List.of("view", "command", "webhook", "directory", "log")) {
            owner.sql("drop schema " + schema + " cascade").update();
        }
        var environment = new HashMap<>(environment());
        environment.put("BACKSTORY_DATABASE_OWNER_USER", "backstory_owner");
        environment.put("BACKSTORY_DATABASE_OWNER_PASSWORD", passwords.getProperty("backstory_owner"));
        var both = List.of(
                NodeProcess.begin("dev.backstory.command.CommandSide", environment, "--migrate"),
                NodeProcess.begin("dev.backstory.query.QuerySide", environment, "--migrate"));
        for (var migration : both) {
            if (migration.awaitEnd() != 0) {
                throw new AssertionError("The migration failed:\n" + migration.output());
            }
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "BACKSTORY_DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:" + database.port() + "/backstory",
                "BACKSTORY_DATABASE_USER",
                "backstory_app",
                "BACKSTORY_DATABASE_PASSWORD",
                passwords.getProperty("backstory_app"),
                "BACKSTORY_ISSUER",
                issuer.url(),
                "BACKSTORY_AUDIENCE",
                Issuer.API,
                "BACKSTORY_ADMINS",
                issuer.url() + "|" + ROOT,
                "BACKSTORY_HOSTS",
                "localhost,127.0.0.1",
                "BACKSTORY_DATABASE_CONNECTIONS",
                "6",
                "SERVER_ADDRESS",
                "127.0.0.1");
    }

    private void begin(String name) {
        var environment = new HashMap<>(environment());
        environment.put("SERVER_PORT", String.valueOf(ports.get(name)));
        environment.put("BACKSTORY_DATA", folder.resolve(name).toString());
        var side = COMMAND_SIDE.contains(name) ? "dev.backstory.command.CommandSide" : "dev.backstory.query.QuerySide";
        nodes.put(name, NodeProcess.begin(side, environment));
    }

    Gateway gateway() {
        return gateway;
    }

    /** Where a node itself is. */
    String url(String name) {
        return "http://localhost:" + ports.get(name);
    }

    NodeProcess node(String name) {
        var node = nodes.get(name);
        if (node == null) {
            throw new IllegalArgumentException(name);
        }
        return node;
    }

    /** Starts a node that has ended where it was. */
    void startAgain(String name) throws Exception {
        begin(name);
        node(name).awaitReady();
    }

    /** A token of the issuer for whoever is called so; {@code root} is the administrator. */
    String token(String subject) {
        return issuer.token(claims -> claims.subject(subject)
                .expirationTime(java.util.Date.from(java.time.Instant.now().plusSeconds(3_600))));
    }

    JdbcClient database() {
        return JdbcClient.create(database.application());
    }

    /** The query-side node that projects at this moment. */
    String projecting() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::claimant, Objects::nonNull);
    }

    private @Nullable String claimant() {
        var owners = database()
                .sql("select distinct owner from view.token_entry where owner is not null")
                .query(String.class)
                .list();
        return QUERY_SIDE.stream()
                .filter(name -> owners.stream()
                        .anyMatch(owner -> owner.startsWith(node(name).pid() + "@")))
                .findFirst()
                .orElse(null);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        gateway.close();
        nodes.values().forEach(NodeProcess::close);
        database.close();
        issuer.close();
    }
}
