package dev.backstory.web.webhook;

import java.net.InetAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where this installation sends webhooks to.
 *
 * @param privateAddresses also to addresses that are not of the public Internet, such as this machine's
 * @param plainHttp also without TLS
 */
@ConfigurationProperties("backstory.webhooks")
public record Destinations(
        @DefaultValue("false") boolean privateAddresses,
        @DefaultValue("false") boolean plainHttp) {
    /** Whether a connection may be made to this address. */
    public boolean include(InetAddress address) {
        return privateAddresses || PublicAddresses.include(address);
    }

    /** Whether a URL of this scheme may be called. */
    public boolean includeScheme(String scheme) {
        return plainHttp || scheme.equalsIgnoreCase("https");
    }
}
