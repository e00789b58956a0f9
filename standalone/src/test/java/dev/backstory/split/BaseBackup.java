package dev.backstory.split;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A copy of a database's files while it is written to, as {@code pg_basebackup} makes one with its log. */
final class BaseBackup {
    private static final Set<String> NOT_COPIED = Set.of("postmaster.pid", "postmaster.opts");
    private static final String LOG = "pg_wal";

    private BaseBackup() {}

    /** Makes one in a new folder. */
    static void take(DataSource superuser, Path cluster, Path copy) throws Exception {
        Files.createDirectory(copy, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (var connection = superuser.getConnection()) {
            var sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            sql.sql("select pg_backup_start('test', true)::text")
                    .query(String.class)
                    .single();
            copy(cluster, copy, path -> !path.startsWith(LOG) && !NOT_COPIED.contains(path.toString()));
            var label = sql.sql("select labelfile from pg_backup_stop(false)")
                    .query(String.class)
                    .single();
            Files.writeString(copy.resolve("backup_label"), label);
            copy(cluster, copy, path -> path.toString().isEmpty() || path.startsWith(LOG));
        }
    }

    private static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!wanted.test(from.relativize(folder)) && !folder.endsWith(LOG)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (wanted.test(from.relativize(file))) {
                    try {
                        Files.write(to.resolve(from.relativize(file)), Files.readAllBytes(file));
                    } catch (NoSuchFileException gone) {
                        // the log knows that it went
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw new UncheckedIOException(failure);
            }
        });
    }
}
