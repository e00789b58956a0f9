package dev.backstory.web.safety;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How much one person may ask of one node.
 *
 * @param requestsPerSecond in the long run; 0: as many as come
 * @param burst as many may come at once after a pause
 * @param longRequests at the same time; 0: as many as come
 */
@ConfigurationProperties("backstory.pace")
record PaceProperties(
        @DefaultValue("1000") int requestsPerSecond,
        @DefaultValue("10000") int burst,
        @DefaultValue("4") int longRequests) {}
