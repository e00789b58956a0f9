package dev.backstory.events.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** What is committed to in the proof of an event: SHA-256(salt ‖ stored bytes), with a salt of 32 random bytes. */
public final class Commitments {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 32;

    private Commitments() {}

    static byte[] salt() {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** SHA-256(salt ‖ stored), 32 bytes. */
    public static byte[] of(byte[] salt, byte[] stored) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(stored);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
