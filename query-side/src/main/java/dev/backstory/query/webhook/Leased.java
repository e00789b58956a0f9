package dev.backstory.query.webhook;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A webhook that this process alone delivers for a while.
 *
 * @param types of events that it is told of; none: all that the audit trail shows
 * @param delivered the position of the last event that its receiver has taken
 * @param attempts how often the next one was tried in vain
 * @param lease proves whose it is
 * @param since when the lease was given or renewed at the latest, by {@link System#nanoTime()}
 */
record Leased(
        UUID webhook,
        UUID product,
        String url,
        String secret,
        List<String> types,
        long delivered,
        int attempts,
        UUID lease,
        long since) {
    boolean wants(String type, boolean shown) {
        return types.isEmpty() ? shown : types.contains(type);
    }

    /** Whether nobody else can have it for so long from now. */
    boolean lasts(Duration lease, Duration time) {
        return System.nanoTime() - since < lease.minus(time).toNanos();
    }

    Leased renewed(long deliveredNow, long at) {
        return new Leased(webhook, product, url, secret, types, deliveredNow, 0, lease, at);
    }

    /** Not the secret, lest it come into a log. */
    @Override
    public String toString() {
        return "webhook " + webhook + " of product " + product;
    }
}
