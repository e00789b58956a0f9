package dev.backstory.query.webhook;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How webhooks are delivered.
 *
 * @param retries how long after each vain attempt there is another one; after the last of them a webhook is parked
 * @param timeout how long one attempt may take, from the connection to the answer's head
 * @param poll how often it is looked for what others have projected, and for what is due again
 * @param lease for how long a webhook is a process's own after each delivery; a dead one's are taken over after that
 * @param atOnce how many webhooks one process delivers at the same time
 */
@ConfigurationProperties("backstory.webhooks")
record DeliveryProperties(
        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"})
        List<Duration> retries,

        @DefaultValue("10s") Duration timeout,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("64") int atOnce) {
    DeliveryProperties {
        if (lease.compareTo(timeout.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException(
                    "backstory.webhooks.lease must be twice backstory.webhooks.timeout at least, lest two deliver at once");
        }
    }
}
