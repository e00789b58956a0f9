package dev.backstory.query.operation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How what was asked for is carried out.
 *
 * @param poll how often it is looked for
 * @param pause how long projecting may stand still, at a time, for new views to take the place of the old ones
 * @param checkpointEvents how many events' work a rebuild may lose when its process ends
 */
@ConfigurationProperties("backstory.operations")
record OperationProperties(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("2s") Duration pause,
        @DefaultValue("100000") int checkpointEvents) {}
