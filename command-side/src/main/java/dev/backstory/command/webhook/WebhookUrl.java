package dev.backstory.command.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;

/** Where a webhook is sent to: an http or https URL of at most 2,000 characters, without a user or a fragment. */
record WebhookUrl(String value) {
    static final int LENGTH_MAX = 2_000;
    private static final int PORT_MAX = 65_535;
    private static final String ENDS_IN_A_NUMBER = "(.*\\.)?(\\d+|0[xX]\\p{XDigit}*)\\.?";
    private static final String FOUR_NUMBERS = "\\d{1,3}(\\.\\d{1,3}){3}";

    WebhookUrl {
        if (value.isBlank() || value.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("It is blank or longer than " + LENGTH_MAX + " characters.");
        }
        var uri = parsed(value);
        var scheme = uri.getScheme();
        if (scheme == null || !(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))) {
            throw new IllegalArgumentException("It is no http or https URL.");
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("It names a user: what is sent is signed instead.");
        }
        if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > PORT_MAX || isScoped(uri.getHost())) {
            throw new IllegalArgumentException("It has no host and port that one can connect to.");
        }
        if (uri.getRawFragment() != null) {
            throw new IllegalArgumentException("It has a fragment, which is sent to nobody.");
        }
        address(uri.getHost());
    }

    URI uri() {
        return parsed(value);
    }

    /** The address where the host is no name but an address itself. */
    Optional<InetAddress> address() {
        return address(uri().getHost());
    }

    private static Optional<InetAddress> address(String host) {
        if (!host.startsWith("[") && !host.matches(FOUR_NUMBERS)) {
            if (host.matches(ENDS_IN_A_NUMBER)) {
                throw new IllegalArgumentException("Its host is neither a name nor an address of four numbers.");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(host)); // asks nobody: it is no name
        } catch (UnknownHostException noAddress) {
            throw new IllegalArgumentException("Its host is no address.", noAddress);
        }
    }

    private static boolean isScoped(String host) {
        return host.indexOf('%') >= 0;
    }

    private static URI parsed(String value) {
        try {
            return new URI(value).parseServerAuthority();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("It is no URL.", e);
        }
    }
}
