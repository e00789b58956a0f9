package dev.backstory.command.imports.jobs;

import dev.backstory.command.imports.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The files of imports that go on, in the data folder, readable by nobody else. */
@Component
class ImportFiles {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;

    ImportFiles(@Value("${backstory.data:backstory-data}") String data) {
        this.folder = Path.of(data).toAbsolutePath().normalize().resolve("imports");
    }

    /** Where the import's file lies. */
    Path path(UUID importId) {
        return folder.resolve(importId + ".import");
    }

    SourceFile file(UUID importId) {
        return () -> Files.newInputStream(path(importId));
    }

    boolean has(UUID importId) {
        return Files.exists(path(importId));
    }

    /** Stores a file as it comes in, never all of it in memory. @return its SHA-256 in hex */
    String receive(UUID importId, InputStream body) throws IOException {
        Files.createDirectories(folder, permitted("rwx------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var file = FileChannel.open(path(importId), options, permitted("rw-------"))) {
            var digest = sha256();
            var buffer = new byte[BUFFER_BYTES];
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                digest.update(buffer, 0, n);
                write(file, ByteBuffer.wrap(buffer, 0, n));
            }
            file.force(true);
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | RuntimeException e) {
            discard(importId);
            throw e;
        }
    }

    /** Deletes what belongs to none of these. */
    void discardAllBut(Collection<UUID> imports) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var kept = imports.stream().map(this::path).toList();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(file -> !kept.contains(file)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void discard(UUID importId) {
        try {
            Files.deleteIfExists(path(importId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    private static FileAttribute<?>[] permitted(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
