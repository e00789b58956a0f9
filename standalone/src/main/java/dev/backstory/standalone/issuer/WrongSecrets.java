package dev.backstory.standalone.issuer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Limits how many secrets can be tried: of one client from one address, and from one address of all clients. Whoever tries
 * them elsewhere does not use up what a client has at its own address; and a secret that was right once is always tried,
 * so that a client that shares its address with an attacker, as behind a proxy, is not locked out.
 */
final class WrongSecrets {
    static final int OF_CLIENT_MAX = 10;
    static final int OF_ADDRESS_MAX = 100;
    static final Duration NEXT_OF_CLIENT = Duration.ofSeconds(6);
    private static final Duration NEXT_OF_ADDRESS = Duration.ofSeconds(1);
    private static final int KNOWN_MAX = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final String HMAC = "HmacSHA256";

    private final TimeMeter clock;
    private final byte[] key = new byte[32];
    private final Cache<Object, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(KNOWN_MAX)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();
    private final Cache<String, byte[]> right =
            Caffeine.newBuilder().maximumSize(KNOWN_MAX).build();

    /** A client that wants to show its secret. */
    record Attempt(String client, String secret, String address) {
        /** Not the secret, lest it come into a log. */
        @Override
        public String toString() {
            return client + " at " + address;
        }
    }

    private record Place(String client, String address) {}

    WrongSecrets(TimeMeter clock) {
        this.clock = clock;
        new SecureRandom().nextBytes(key);
    }

    /** How long to wait before the secret can be tried; zero: it can be now, and is a wrong one until it {@link #wasRight}. */
    Duration begin(Attempt attempt) {
        if (isKnown(attempt)) {
            return Duration.ZERO;
        }
        var ofAddress = ofAddress(attempt).tryConsumeAndReturnRemaining(1);
        if (!ofAddress.isConsumed()) {
            return Duration.ofNanos(ofAddress.getNanosToWaitForRefill());
        }
        var ofClient = ofClient(attempt).tryConsumeAndReturnRemaining(1);
        if (!ofClient.isConsumed()) {
            ofAddress(attempt).addTokens(1); // it is not tried
            return Duration.ofNanos(ofClient.getNanosToWaitForRefill());
        }
        return Duration.ZERO;
    }

    /** It was; what it has used up is given back. */
    void wasRight(Attempt attempt) {
        if (!isKnown(attempt)) {
            right.put(attempt.client(), digest(attempt));
            ofAddress(attempt).addTokens(1);
            ofClient(attempt).addTokens(1);
        }
    }

    private boolean isKnown(Attempt attempt) {
        var known = right.getIfPresent(attempt.client());
        return known != null && MessageDigest.isEqual(known, digest(attempt));
    }

    private Bucket ofAddress(Attempt attempt) {
        return buckets.get(attempt.address(), address -> bucket(OF_ADDRESS_MAX, NEXT_OF_ADDRESS));
    }

    private Bucket ofClient(Attempt attempt) {
        return buckets.get(
                new Place(attempt.client(), attempt.address()), place -> bucket(OF_CLIENT_MAX, NEXT_OF_CLIENT));
    }

    private Bucket bucket(int most, Duration next) {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(limit -> limit.capacity(most).refillGreedy(1, next))
                .build();
    }

    /** With a key that this process alone has, and forgets. */
    private byte[] digest(Attempt attempt) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(attempt.secret().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
