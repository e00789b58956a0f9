package dev.backstory.split;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One side as a process of its own. */
final class NodeProcess implements AutoCloseable {
    private static final String READY = "Ready on port";
    private static final long PATIENCE_SECONDS = 240;

    /** What the standalone form has and a node has not: with an issuer on its class path it would be one. */
    private static final List<String> NOT_A_NODES =
            List.of("test-classes", "-tests.jar", "standalone/target/classes", "authorization-server", "picocli");

    private final Process process;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

    private NodeProcess(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::read);
    }

    /** Begins one, e.g. {@code dev.backstory.query.QuerySide}; it gets nothing of this process's own environment. */
    static NodeProcess begin(String side, Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                side));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return new NodeProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> NOT_A_NODES.stream().noneMatch(entry.replace(File.separatorChar, '/')::contains))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void read() {
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                if (line.contains(READY)) {
                    ready.complete(true);
                }
            }
        } catch (IOException killed) {
            // What it said until then is there.
        }
        ready.complete(false);
    }

    /** Comes back when it serves. @throws AssertionError with what it said, if it ends before */
    NodeProcess awaitReady() throws Exception {
        if (!ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("The node does not start:\n" + output());
        }
        return this;
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The node does not end:\n" + output());
        }
        return process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    /** What it has printed. */
    String output() {
        return String.join("\n", output);
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code docker stop} does. */
    void stop() throws InterruptedException {
        process.destroy();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
