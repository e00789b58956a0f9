package dev.backstory.standalone.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The database's passwords, random, in a file that only this user may read. */
final class Passwords {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "backstory_owner";
    static final String APPLICATION = "backstory_app";
    static final String ERASER = "backstory_eraser";

    private static final String FILE = "database.passwords";
    private static final int BYTES = 24;

    private final Map<String, String> byRole;

    private Passwords(Map<String, String> byRole) {
        this.byRole = byRole;
    }

    static Passwords in(DataFolder folder) {
        if (Files.exists(folder.resolve(EmbeddedDatabase.CLUSTER))
                && folder.read(FILE).isEmpty()) {
            throw new StartRefused(
                    "The database's passwords are gone: " + folder.resolve(FILE) + ".",
                    "Bring the file back from where the folder was copied or backed up.");
        }
        var properties = new Properties();
        try {
            properties.load(new StringReader(folder.readOrWrite(FILE, Passwords::random)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Passwords(properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(role -> role, properties::getProperty)));
    }

    String of(String role) {
        var password = byRole.get(role);
        if (password == null) {
            throw new IllegalStateException("No password for " + role);
        }
        return password;
    }

    private static String random() {
        return Stream.of(SUPERUSER, OWNER, APPLICATION, ERASER)
                .map(role -> role + "=" + secret())
                .collect(Collectors.joining("\n"));
    }

    private static String secret() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
