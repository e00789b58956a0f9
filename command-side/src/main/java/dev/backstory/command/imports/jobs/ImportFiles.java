package dev.backstory.command.imports.jobs;

import dev.backstory.command.imports.SourceFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The files of imports that go on, in the data folder, readable by nobody else. */
@Component
class ImportFiles {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;
    private final long unpackedMax;

    ImportFiles(
            @Value("${backstory.data:backstory-data}") String data,
            @Value("${backstory.imports.unpacked-bytes:17179869184}") long unpackedMax) {
        this.folder = Path.of(data).toAbsolutePath().normalize().resolve("imports");
        this.unpackedMax = unpackedMax;
    }

    /** The import's file as it was before it was packed, if it was. */
    SourceFile file(UUID importId) {
        return () -> Files.exists(path(importId, Packing.GZIP))
                ? unpacked(Files.newInputStream(path(importId, Packing.GZIP)))
                : Files.newInputStream(path(importId, Packing.NONE));
    }

    boolean has(UUID importId) {
        return paths(importId).anyMatch(Files::exists);
    }

    /**
     * Stores a file as it comes in, never all of it in memory.
     *
     * @return the SHA-256 in hex of what it is unpacked
     * @throws dev.backstory.web.problem.Problem if it cannot be unpacked, or is too much then
     */
    String receive(UUID importId, InputStream body, Packing packing) throws IOException {
        Files.createDirectories(folder, permitted("rwx------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var file = FileChannel.open(path(importId, packing), options, permitted("rw-------"))) {
            var received = new Received(body, file);
            var sum = packing == Packing.GZIP ? unpackedSum(received) : sum(received, Long.MAX_VALUE);
            file.force(true);
            return sum;
        } catch (IOException | RuntimeException e) {
            discard(importId);
            throw e;
        }
    }

    private String unpackedSum(Received received) throws IOException {
        try (var unpacked = unpacked(received)) {
            return sum(unpacked, unpackedMax);
        } catch (IOException e) {
            if (received.hasFailed()) {
                throw e;
            }
            throw Packing.broken();
        }
    }

    /** All pieces one after the other; what stands behind them and is none is an error, which the JDK's own passes over. */
    private static InputStream unpacked(InputStream packed) throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(new BufferedInputStream(packed, BUFFER_BYTES))
                .setDecompressConcatenated(true)
                .get();
    }

    private static String sum(InputStream bytes, long most) throws IOException {
        var digest = sha256();
        var buffer = new byte[BUFFER_BYTES];
        long read = 0;
        for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
            digest.update(buffer, 0, n);
            read += n;
            if (read > most) {
                throw Packing.tooLarge(most);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Deletes what belongs to none of these. */
    void discardAllBut(Collection<UUID> imports) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var kept = imports.stream().flatMap(this::paths).collect(Collectors.toSet());
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
            for (var path : paths(importId).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the import's file may lie. */
    private Stream<Path> paths(UUID importId) {
        return Stream.of(Packing.values()).map(packing -> path(importId, packing));
    }

    private Path path(UUID importId, Packing packing) {
        return folder.resolve(importId + packing.ending());
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
