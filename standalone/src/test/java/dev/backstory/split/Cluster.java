package dev.backstory.split;

import dev.backstory.history.Whole;
import dev.backstory.split.stepped.SteppedClock;
import dev.backstory.standalone.database.EmbeddedDatabase;
import dev.backstory.standalone.issuer.Issuer;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database, an issuer, two nodes of each side and a gateway, as {@code docker-compose.yml} has them. */
final class Cluster implements AutoCloseable {
    static final List<String> COMMAND_SIDE = List.of("COMMAND_SIDE_1", "COMMAND_SIDE_2");
    static final List<String> QUERY_SIDE = List.of("QUERY_SIDE_1", "QUERY_SIDE_2");

    private static final String DISK_SIZE = System.getProperty("backstory.faults.disk", "700m");
    private static final String ROOT = "root";

    private final Path folder;
    private final Issuer issuer = new Issuer();
    private final EmbeddedDatabase database;
    private final @Nullable DatabaseProxy proxy;
    private final Optional<SmallDisk> disk;
    private final Properties passwords = new Properties();
    private final Map<String, Integer> ports = new TreeMap<>();
    private final Map<String, NodeProcess> nodes = new HashMap<>();
    private final @Nullable Gateway gateway;

    /** As it is to be run. */
    static Cluster behindGateway(Path folder) throws Exception {
        return new Cluster(folder, false);
    }

    /** Without a gateway, but with connections that can be cut, and with clocks of deciding nodes that can be set wrong. */
    static Cluster exposed(Path folder) throws Exception {
        return new Cluster(folder, true);
    }

    private Cluster(Path folder, boolean isExposed) throws Exception {
        this.folder = folder;
        Whole.get(); // the database's programs are unpacked once for this process, and must outlast this folder
        this.disk = isExposed ? SmallDisk.mount(folder.resolve("database"), DISK_SIZE) : Optional.empty();
        this.database = EmbeddedDatabase.start(folder.resolve("database"));
        try (var file = Files.newBufferedReader(folder.resolve("database/database.passwords"))) {
            passwords.load(file);
        }
        this.proxy = isExposed ? new DatabaseProxy(database.port()) : null;
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
        this.gateway = isExposed ? null : new Gateway(folder.resolve("gateway"), freePort(), addresses);
    }

    /** From nothing, as operators do, and by both sides at once. */
    private void migrate() throws InterruptedException {
        var owner = JdbcClient.create(database.owner());
        for (var schema : List.of("view", "command", "operation", "webhook", "directory", "log")) {
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
                url(database.port()),
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

    /** One more node of the query side, beside the gateway, that may make tables; not waited for. */
    NodeProcess owning() throws IOException {
        var environment = new HashMap<>(environment());
        environment.put("SERVER_PORT", String.valueOf(freePort()));
        environment.put("BACKSTORY_DATABASE_OWNER_USER", "backstory_owner");
        environment.put("BACKSTORY_DATABASE_OWNER_PASSWORD", passwords.getProperty("backstory_owner"));
        return NodeProcess.begin("dev.backstory.query.QuerySide", environment);
    }

    private void begin(String name) {
        var environment = new HashMap<>(environment());
        environment.put("SERVER_PORT", String.valueOf(ports.get(name)));
        environment.put("BACKSTORY_DATA", folder.resolve(name).toString());
        var isCommandSide = COMMAND_SIDE.contains(name);
        if (isCommandSide && proxy != null) {
            environment.put("BACKSTORY_DATABASE_URL", url(proxy.port()));
        }
        environment.put(SteppedClock.FILE, clock(name).toString());
        nodes.put(
                name,
                isCommandSide
                        ? NodeProcess.beginArchived("dev.backstory.command.CommandSide", environment)
                        : NodeProcess.beginArchived("dev.backstory.query.QuerySide", environment));
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/backstory";
    }

    /** The file that says by how many seconds a node's clock is wrong. */
    Path clock(String name) {
        return folder.resolve(name + ".clock");
    }

    DatabaseProxy proxy() {
        return Objects.requireNonNull(proxy);
    }

    /** What the database's files lie on; empty where that cannot be mounted. */
    Optional<SmallDisk> disk() {
        return disk;
    }

    /** The database's first process. */
    ProcessHandle postmaster() throws IOException {
        return running().orElseThrow();
    }

    boolean hasDatabaseEnded() throws IOException {
        return running().isEmpty();
    }

    private Optional<ProcessHandle> running() throws IOException {
        var file = databaseFiles().resolve("postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(
                                Files.readAllLines(file).getFirst().strip()))
                        .filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    /** Does what an operator does by {@code pg_ctl}, with the settings that it was started with. */
    void control(String... what) throws IOException, InterruptedException {
        control(databaseFiles(), database.port(), what);
    }

    private void control(Path files, int port, String... what) throws IOException, InterruptedException {
        var started = Files.readString(databaseFiles().resolve("postmaster.opts"));
        var postgres = started.substring(0, started.indexOf(" \""));
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U")); // it never runs as root
        }
        command.addAll(List.of(postgres.replaceAll("postgres$", "pg_ctl"), "-w", "-D", files.toString()));
        command.addAll(List.of(what));
        if (what[0].equals("start")) {
            var settings = started.substring(postgres.length())
                    .replace(databaseFiles().toString(), files.toString())
                    .replace("\"" + database.port() + "\"", "\"" + port + "\"");
            command.addAll(List.of("-o", settings.strip()));
        }
        Fault.run(command.toArray(String[]::new));
    }

    /** Copies the database's files while it is written to. */
    void backUp(Path copy) throws Exception {
        BaseBackup.take(source(database.port(), "postgres"), databaseFiles(), copy);
    }

    /** What the log of a copy says, once it runs beside the other. */
    void ofCopy(Path copy, Consumer<DataSource> reader) throws Exception {
        var port = freePort();
        control(copy, port, "start");
        try {
            reader.accept(source(port, "backstory_owner"));
        } finally {
            control(copy, port, "stop", "-m", "immediate");
        }
    }

    private DataSource source(int port, String user) {
        return new DriverManagerDataSource(
                url(port).replace("/backstory", user.equals("postgres") ? "/postgres" : "/backstory"),
                user,
                passwords.getProperty(user));
    }

    private Path databaseFiles() {
        return folder.resolve("database/database");
    }

    JdbcClient owner() {
        return JdbcClient.create(database.owner());
    }

    EmbeddedDatabase wholeDatabase() {
        return database;
    }

    Gateway gateway() {
        return Objects.requireNonNull(gateway);
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

    /** What the nodes that run say of what they did not expect. */
    String incidents() {
        return nodes.values().stream().map(NodeProcess::incidents).collect(Collectors.joining());
    }

    /** Starts a node that has ended where it was. */
    void startAgain(String name) throws Exception {
        begin(name);
        node(name).awaitReady();
    }

    /** A token of the issuer for whoever is called so; {@code root} is the administrator. */
    String token(String subject) {
        return issuer.token(claims ->
                claims.subject(subject).expirationTime(Date.from(Instant.now().plus(Duration.ofHours(12)))));
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
    public void close() throws IOException {
        if (gateway != null) {
            gateway.close();
        }
        nodes.values().forEach(NodeProcess::close);
        if (proxy != null) {
            proxy.close();
        }
        database.close();
        issuer.close();
        if (disk.isPresent()) {
            disk.get().close();
        }
    }
}
