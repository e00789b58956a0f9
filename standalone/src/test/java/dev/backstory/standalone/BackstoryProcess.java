package dev.backstory.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The product as a process of its own, as its users have it; it can be killed. */
public final class BackstoryProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Backstory is ready at (http://localhost:\\d+)");
    private static final long STOP_SECONDS = 60;

    private final Process process;
    private final String url;
    private final String output;

    private BackstoryProcess(Process process, String url, String output) {
        this.process = process;
        this.url = url;
        this.output = output;
    }

    /** Starts it on a free port and waits until it serves, or until it ends.
     *
     * @param environment e.g. {@code BACKSTORY_DEMO}
     */
    public static BackstoryProcess start(Path data, Map<String, String> environment, String... arguments)
            throws IOException {
        return awaitReady(begin(data, environment, arguments));
    }

    /**
     * Starts it and ends it as {@code kill -9} does, so long after it has printed a line with these words.
     *
     * @return whether it printed them before it was ready
     */
    static boolean startAndKill(Path data, Map<String, String> environment, String words, Duration later)
            throws IOException, InterruptedException {
        var process = begin(data, environment);
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            var said = lines.lines()
                    .filter(line -> line.contains(words) || READY.matcher(line).find())
                    .findFirst()
                    .filter(line -> line.contains(words));
            process.waitFor(later.toMillis(), TimeUnit.MILLISECONDS);
            return said.isPresent();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Process begin(Path data, Map<String, String> environment, String... arguments) throws IOException {
        return begin(Archived.CLASSES.options(), data, environment, arguments);
    }

    private static Process begin(List<String> classes, Path data, Map<String, String> environment, String... arguments)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx448m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(classes);
        command.add("dev.backstory.Backstory");
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().put("BACKSTORY_DATA", data.toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Its classes, once for all that are started; without those of tests, which have their own way of logging, for one thing. */
    private static final class Archived {
        static final ClassArchive CLASSES =
                ClassArchive.of("standalone", List.of("test-classes", "-tests.jar"), BackstoryProcess::startAndStop);
    }

    private static void startAndStop(List<String> classes) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("backstory-classes");
        try {
            awaitReady(begin(classes, data, Map.of("BACKSTORY_DEMO", "false"))).stop();
        } finally {
            org.apache.commons.io.FileUtils.deleteQuietly(data.toFile());
        }
    }

    private static BackstoryProcess awaitReady(Process process) throws IOException {
        var output = new StringBuilder();
        var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            output.append(line).append('\n');
            var ready = READY.matcher(line);
            if (ready.find()) {
                Thread.ofVirtual().start(() -> drain(lines)); // so that it never waits for us
                return new BackstoryProcess(process, ready.group(1), output.toString());
            }
        }
        return new BackstoryProcess(process, "", output.toString());
    }

    private static void drain(BufferedReader lines) {
        try {
            while (lines.readLine() != null) {}
        } catch (IOException e) {
            // It has been killed.
        }
    }

    public boolean serves() {
        return !url.isEmpty() && process.isAlive();
    }

    /** Where it serves, e.g. {@code http://localhost:40123}. */
    public String url() {
        return url;
    }

    /** What it printed until it was ready, or until its end. */
    public String output() {
        return output;
    }

    /** Ends it as {@code kill -9} does: it learns nothing of it. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends the database that a killed process left behind in its folder the same way, with all that belongs to it. */
    public static void killDatabase(Path data) throws IOException {
        var pid = Long.parseLong(Files.readAllLines(data.resolve("database/postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle.of(pid).ifPresent(postmaster -> {
            var children = postmaster.descendants().toList();
            postmaster.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            postmaster.onExit().join();
            children.forEach(child -> child.onExit().join());
        });
    }

    /** Ends it as Ctrl-C does, and returns its exit code. */
    public int stop() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The process does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
