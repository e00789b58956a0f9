package dev.backstory.standalone.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/** Starts and stops one PostgreSQL over one cluster in the data folder. */
final class Server implements AutoCloseable {
    /** fsync is off in the library's own settings, and the last of several counts. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "96MB"),
            Map.entry("maintenance_work_mem", "32MB"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("log_checkpoints", "off"),
            Map.entry("log_min_error_statement", "panic"));

    /** initdb's: scram from the first moment, and an order of texts that no operating system changes. */
    private static final Map<String, String> CLUSTER =
            Map.of("auth", "scram-sha-256", "locale", "C", "locale-provider", "builtin", "builtin-locale", "C.UTF-8");

    private static final String WORKING_FOLDER = "ot.epg.working-dir";
    private static final Duration START_MAX = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;
    private final Path cluster;

    private Server(EmbeddedPostgres postgres, Path cluster) {
        this.postgres = postgres;
        this.cluster = cluster;
    }

    /** Starts the server; makes the cluster if it is not there. */
    static Server start(DataFolder folder, Path cluster, Passwords passwords) throws IOException {
        var programs = folder.resolve("postgresql");
        var log = folder.resolve("database.log");
        dropHalfUnpacked(programs);
        keepLastLog(log);
        var password = passwords.of(Passwords.SUPERUSER);
        folder.write("initdb.password", password);
        try {
            return new Server(start(programs, log, cluster, port(folder), folder, password), cluster);
        } catch (IOException | RuntimeException e) {
            throw new StartRefused("The embedded PostgreSQL did not start.", "Its own words are in " + log + ".", e);
        } finally {
            Files.deleteIfExists(folder.resolve("initdb.password"));
            if (Files.exists(programs)) {
                DataFolder.permit(programs, "rwx------"); // the library opens it to everyone
            }
        }
    }

    /** One at a time: the library takes its folder from a property of the whole process. */
    private static synchronized EmbeddedPostgres start(
            Path programs, Path log, Path cluster, int port, DataFolder folder, String password) throws IOException {
        var before = System.setProperty(WORKING_FOLDER, programs.toString());
        try {
            var output = ProcessBuilder.Redirect.appendTo(log.toFile());
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START_MAX)
                    .setPort(port)
                    .setConnectConfig("password", password)
                    .setLocaleConfig("pwfile", folder.resolve("initdb.password").toString())
                    .setOutputRedirector(output)
                    .setErrorRedirector(output);
            CLUSTER.forEach(builder::setLocaleConfig);
            SETTINGS.forEach(builder::setServerConfig);
            return builder.start();
        } finally {
            if (before == null) {
                System.clearProperty(WORKING_FOLDER);
            } else {
                System.setProperty(WORKING_FOLDER, before);
            }
        }
    }

    int port() {
        return postgres.getPort();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Postmaster.stop(cluster); // if a long checkpoint kept it from stopping in time
        }
    }

    /** The same port as the last time, if it is free. */
    private static int port(DataFolder folder) throws IOException {
        var last = folder.read("database.port").map(Integer::valueOf).filter(Server::isFree);
        if (last.isPresent()) {
            return last.get();
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            folder.write("database.port", String.valueOf(socket.getLocalPort()));
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Unpacking takes what is there for whole, even if it was killed in the midst of writing it. */
    private static void dropHalfUnpacked(Path programs) throws IOException {
        if (!Files.exists(programs)) {
            return;
        }
        try (var unpacked = Files.list(programs)) {
            for (var folder : unpacked.filter(found -> !Files.exists(found.resolve(".exists")))
                    .toList()) {
                FileUtils.deleteDirectory(folder.toFile());
            }
        }
    }

    private static void keepLastLog(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("database.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createFile(log);
        DataFolder.permit(log, "rw-------");
    }
}
