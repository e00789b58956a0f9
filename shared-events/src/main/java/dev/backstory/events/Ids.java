package dev.backstory.events;

import java.security.SecureRandom;
import java.util.UUID;

/** New ids: UUIDs of version 7 (RFC 9562), which sort by the time they were made. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id, unique in the installation. */
    public static UUID next() {
        return versionSeven(System.currentTimeMillis(), RANDOM.nextLong(), RANDOM.nextLong());
    }

    /** The id of version 7 with these milliseconds since 1970 and these random bits. */
    public static UUID versionSeven(long millis, long randomA, long randomB) {
        var high = (millis << 16) | 0x7000L | (randomA & 0x0FFFL);
        var low = 0x8000000000000000L | (randomB >>> 2);
        return new UUID(high, low);
    }
}
