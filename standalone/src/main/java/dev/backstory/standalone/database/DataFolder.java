package dev.backstory.standalone.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where everything lies that outlives the process. One process at a time has it; nobody else's user may look in. */
public final class DataFolder implements AutoCloseable {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder if there is none, and takes it. @throws StartRefused if another process has it */
    public static DataFolder open(Path path) {
        try {
            var folder = path.toAbsolutePath().normalize();
            Files.createDirectories(folder);
            permit(folder, "rwx------");
            var channel = FileChannel.open(
                    folder.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StartRefused(
                        "Another Backstory is running on " + folder + ".",
                        "Stop it first, or set BACKSTORY_DATA to another folder.");
            }
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder " + path + " cannot be used: " + e.getMessage(),
                    "Set BACKSTORY_DATA to a folder that may be written.",
                    e);
        }
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** The text of a file, if it is there. */
    public Optional<String> read(String name) {
        var file = resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file; made, with mode 0600, if it is not there. */
    public String readOrWrite(String name, Supplier<String> text) {
        return read(name).orElseGet(() -> {
            var made = text.get();
            write(name, made);
            return made;
        });
    }

    /** Replaces a file as a whole, with mode 0600, and sees it on the disk. */
    public void write(String name, String text) {
        var draft = resolve(name + ".new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft);
            permit(draft, "rw-------");
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(draft, resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void permit(Path path, String permissions) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process has it
        }
    }
}
