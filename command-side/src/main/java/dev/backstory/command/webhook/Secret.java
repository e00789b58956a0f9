package dev.backstory.command.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/** What a webhook's requests are signed with: 32 random bytes, said as Standard Webhooks says them. */
record Secret(String value) {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** Not the secret, lest it come into a log. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
