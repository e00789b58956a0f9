package dev.backstory.standalone.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server that a cluster's files speak of: it may have outlived the process that started it. */
final class Postmaster {
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final int FAST_SECONDS = 30;
    private static final int IMMEDIATE_SECONDS = 20;

    private Postmaster() {}

    /** Stops the server over this cluster, if one runs. @throws StartRefused if it cannot be stopped */
    static void stop(Path cluster) {
        try {
            var server = running(cluster);
            if (server.isEmpty()) {
                forget(cluster);
                return;
            }
            LOG.info(
                    "Stopping the database that an earlier process left behind (process {})",
                    server.get().pid());
            control(cluster, "fast", FAST_SECONDS);
            if (running(cluster).isPresent()) {
                control(cluster, "immediate", IMMEDIATE_SECONDS);
            }
            if (running(cluster).isPresent()) {
                throw new StartRefused(
                        "The database that an earlier process left behind does not stop.",
                        "End process " + server.get().pid() + " and start again.");
            }
        } catch (IOException e) {
            throw new StartRefused("The database cannot be stopped: " + e.getMessage(), "Stop it by hand.", e);
        }
    }

    /**
     * The server's process: it removes its file last of all. The number in a file that was left may by now belong to
     * another program, or to a dead process that nobody has collected, which has no command.
     */
    static Optional<ProcessHandle> running(Path cluster) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var pid = Files.readAllLines(file).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(process -> serves(process.info(), cluster));
    }

    private static boolean serves(ProcessHandle.Info process, Path cluster) {
        var postgres = process.command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
        var here = process.arguments()
                .map(arguments -> List.of(arguments).contains(cluster.toString()))
                .orElse(true);
        return postgres && here;
    }

    /** PostgreSQL refuses to start while the file names a living process, whatever that process is. */
    private static void forget(Path cluster) throws IOException {
        if (Files.deleteIfExists(cluster.resolve("postmaster.pid"))) {
            LOG.info("The database was not shut down the last time; it recovers from its log");
        }
    }

    private static void control(Path cluster, String mode, int seconds) throws IOException {
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U")); // as the server was started: it never runs as root
        }
        command.addAll(List.of(program(cluster), "-D", cluster.toString(), "stop", "-w"));
        command.addAll(List.of("-m", mode, "-t", String.valueOf(seconds)));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** pg_ctl beside the program that this cluster was last served by. */
    private static String program(Path cluster) throws IOException {
        var started = Files.readString(cluster.resolve("postmaster.opts"));
        var end = started.indexOf(" \"");
        var postgres = Path.of(end < 0 ? started.strip() : started.substring(0, end));
        return postgres.resolveSibling(postgres.getFileName().toString().replace("postgres", "pg_ctl"))
                .toString();
    }
}
