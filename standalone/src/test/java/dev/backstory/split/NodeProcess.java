package dev.backstory.split;

import dev.backstory.split.stepped.SteppedClock;
import dev.backstory.standalone.ClassArchive;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.springframework.context.ApplicationContextInitializer;

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

    /** Begins one of {@code dev.backstory.query.QuerySide}, say; it gets nothing of this process's own environment. */
    static NodeProcess begin(String side, Map<String, String> environment, String... arguments) {
        return begin(side, List.of("-cp", classPath()), environment, arguments);
    }

    /** Begins one that starts faster: the first of its side is started twice. */
    static NodeProcess beginArchived(String side, Map<String, String> environment) {
        var archive = ClassArchive.of(side, NOT_A_NODES, options -> {
            try (var first = begin(side, options, environment)) {
                first.awaitReady().stop();
            }
        });
        var options = new ArrayList<>(archive.options());
        options.add(options.removeLast() + File.pathSeparator + Stepped.JAR);
        return begin(side, options, environment);
    }

    /** What sets a clock wrong, packed: shared classes want no folders on the class path. */
    private static final class Stepped {
        static final Path JAR = pack();

        private static Path pack() {
            try {
                var jar = Files.createTempFile("stepped", ".jar");
                jar.toFile().deleteOnExit();
                try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
                    for (var type :
                            List.of(SteppedClock.class, SteppedClock.Stepped.class, SteppedClock.Stepping.class)) {
                        var name = type.getName().replace('.', '/') + ".class";
                        out.putNextEntry(new ZipEntry(name));
                        try (var bytes = Objects.requireNonNull(type.getResourceAsStream("/" + name))) {
                            bytes.transferTo(out);
                        }
                    }
                    out.putNextEntry(new ZipEntry("META-INF/spring.factories"));
                    out.write((ApplicationContextInitializer.class.getName() + "=" + SteppedClock.class.getName())
                            .getBytes(StandardCharsets.UTF_8));
                }
                return jar;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static NodeProcess begin(
            String side, List<String> classes, Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(classes);
        command.add(side);
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
    NodeProcess awaitReady() throws InterruptedException {
        try {
            if (ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return this;
            }
        } catch (ExecutionException | TimeoutException never) {
            // told below
        }
        throw new AssertionError("The node does not start:\n" + output());
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The node does not end:\n" + output());
        }
        return process.exitValue();
    }

    /** As {@code kill -STOP} does, and {@code kill -CONT} if it is to go on. */
    void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid())).start().waitFor();
    }

    long pid() {
        return process.pid();
    }

    /** What it has printed. */
    String output() {
        return String.join("\n", output);
    }

    /** The lines from an incident on, some of each. */
    String incidents() {
        var lines = List.copyOf(output);
        var told = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("ncident")) {
                lines.subList(i, Math.min(i + 60, lines.size()))
                        .forEach(line -> told.append(line).append('\n'));
            }
        }
        return told.toString();
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
