package dev.backstory.split;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A small file system that can be filled. */
final class SmallDisk implements AutoCloseable {
    private static final int CHUNK = 64 * 1024;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts one there; empty where that is not permitted. */
    static Optional<SmallDisk> mount(Path folder, String size) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try {
            Fault.run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
            return Optional.of(new SmallDisk(folder));
        } catch (IOException refused) {
            return Optional.empty();
        }
    }

    /** Writes until no room is left. */
    void fill() throws IOException {
        var nothing = new byte[CHUNK];
        try (OutputStream ballast = Files.newOutputStream(folder.resolve("ballast"))) {
            while (true) {
                ballast.write(nothing);
            }
        } catch (IOException full) {
            // as it is to be
        }
    }

    void free() throws IOException {
        Files.delete(folder.resolve("ballast"));
    }

    @Override
    public void close() throws IOException {
        try {
            Fault.run("umount", "-l", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
