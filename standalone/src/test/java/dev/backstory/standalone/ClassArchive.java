package dev.backstory.standalone;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A class path whose processes start in half the time: its folders packed as jars, and beside them what the virtual machine
 * shares of their classes (dynamic class data sharing, which takes no folders). Kept for as long as nothing changes.
 */
public final class ClassArchive {
    private static final Path KEPT = Path.of("target", "processes").toAbsolutePath();

    private final String classPath;
    private final Path file;

    private ClassArchive(String classPath, Path file) {
        this.classPath = classPath;
        this.file = file;
    }

    /** Starts a process once with these options and ends it as its users do. */
    public interface Training {
        void run(List<String> options) throws IOException, InterruptedException;
    }

    /** The archive of what this process's class path has without some; a process is started for it if there is none yet. */
    public static synchronized ClassArchive of(String name, List<String> without, Training training) {
        var entries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> without.stream().noneMatch(entry.replace(File.separatorChar, '/')::contains))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
        try {
            var folder = Files.createDirectories(KEPT.resolve(name + "-" + fingerprint(entries)));
            return locked(folder, () -> kept(entries, folder, training));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while classes were archived", e);
        }
    }

    private interface Step {
        ClassArchive take() throws IOException, InterruptedException;
    }

    /** One after the other: tests run in several processes at once. */
    private static ClassArchive locked(Path folder, Step step) throws IOException, InterruptedException {
        try (var file = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.lock(); // until it is closed
            return step.take();
        }
    }

    private static ClassArchive kept(List<Path> entries, Path folder, Training training)
            throws IOException, InterruptedException {
        var jars = new ArrayList<String>();
        for (var entry : entries) {
            jars.add(Files.isDirectory(entry) ? packed(entry, folder, jars.size()) : entry.toString());
        }
        var archive = new ClassArchive(String.join(File.pathSeparator, jars), folder.resolve("classes.jsa"));
        if (!Files.exists(archive.file)) {
            training.run(archive.options("-XX:ArchiveClassesAtExit=" + archive.file));
        }
        return archive;
    }

    /** What to hand to {@code java} before the main class. */
    public List<String> options() {
        return options("-XX:SharedArchiveFile=" + file);
    }

    private List<String> options(String archive) {
        return List.of("-Xlog:disable", "-Xlog:all=error:stderr", archive, "-cp", classPath);
    }

    private static String packed(Path folder, Path into, int number) throws IOException {
        var jar = into.resolve(number + ".jar");
        if (!Files.exists(jar)) {
            var draft = into.resolve(number + ".draft");
            try (var out = new JarOutputStream(Files.newOutputStream(draft))) {
                for (var file : all(folder)) {
                    var name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                    if (Files.isDirectory(file)) {
                        out.putNextEntry(new ZipEntry(name + "/")); // without these, nobody finds what lies in them
                    } else {
                        out.putNextEntry(new ZipEntry(name));
                        Files.copy(file, out);
                    }
                }
            }
            Files.move(draft, jar, StandardCopyOption.ATOMIC_MOVE);
        }
        return jar.toString();
    }

    private static List<Path> all(Path entry) throws IOException {
        try (var all = Files.walk(entry)) {
            return all.filter(each -> !each.equals(entry) || Files.isRegularFile(each))
                    .sorted()
                    .toList();
        }
    }

    private static String fingerprint(List<Path> entries) throws IOException {
        var told = new StringBuilder(Runtime.version().toString());
        for (var entry : entries) {
            told.append('\n').append(all(entry).stream().map(ClassArchive::told).collect(Collectors.joining("\n")));
        }
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(told.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String told(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
