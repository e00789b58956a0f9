package dev.backstory.command.imports.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Ids that follow from the import and the other tracker's keys, so that an import taken up again makes the same. */
record SourceIds(UUID importId) {
    UUID product() {
        return named("product");
    }

    UUID roadmap() {
        return named("roadmap");
    }

    UUID backlog() {
        return named("backlog");
    }

    /** Any but the first one; names that differ by their case only are one. */
    UUID backlog(String name) {
        return named("backlog/" + name.toLowerCase(Locale.ROOT));
    }

    UUID command() {
        return named("command");
    }

    UUID item(String key) {
        return named("item/" + key);
    }

    UUID story(String key) {
        return named("story/" + key);
    }

    UUID event(UUID aggregate, long sequence) {
        return named("event/" + aggregate + "/" + sequence);
    }

    /** A criterion's id, as for stories of our own. */
    static UUID criterion(UUID story, int number) {
        return UUID.nameUUIDFromBytes((story + "/criterion/" + number).getBytes(StandardCharsets.UTF_8));
    }

    /** The same of one that the other history tells apart by a name. */
    static UUID criterion(UUID story, String which) {
        return UUID.nameUUIDFromBytes((story + "/criterion/which/" + which).getBytes(StandardCharsets.UTF_8));
    }

    private UUID named(String name) {
        var key = ByteBuffer.allocate(16)
                .putLong(importId.getMostSignificantBits())
                .putLong(importId.getLeastSignificantBits())
                .array();
        return versionEight(hmac(key, name));
    }

    private static byte[] hmac(byte[] key, String name) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }

    /** Version 8 of RFC 9562: the form of a name-based id by a digest of one's own choice. */
    private static UUID versionEight(byte[] digest) {
        var bytes = ByteBuffer.wrap(digest);
        var high = (bytes.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x8000L;
        var low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
