package dev.backstory.query.webhook;

import dev.backstory.web.webhook.Destinations;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a host and lets only those through that may be called. The connection is made to what this
 * answers: a name that means something else a moment later gains nothing.
 */
final class AllowedAddresses implements DnsResolver {
    private final DnsResolver names;
    private final Destinations destinations;

    /** All addresses of the host are forbidden ones. */
    static final class Forbidden extends UnknownHostException {
        Forbidden() {
            super("No address of the host may be called");
        }
    }

    AllowedAddresses(DnsResolver names, Destinations destinations) {
        this.names = names;
        this.destinations = destinations;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var all = names.resolve(host);
        if (all == null || all.length == 0) {
            throw new UnknownHostException("The host has no address");
        }
        var allowed = Arrays.stream(all).filter(destinations::include).toArray(InetAddress[]::new);
        if (allowed.length == 0) {
            throw new Forbidden();
        }
        return allowed;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }
}
