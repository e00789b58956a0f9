package dev.backstory.query.changes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How listeners are served.
 *
 * @param heartbeat how long a stream may be silent
 * @param poll how often it is looked for what other processes have projected
 * @param patience how long a client may take to read what waits for it
 * @param listeners how many a process serves
 * @param listenersPerPerson how many of them may be of one person; 0: all
 */
@ConfigurationProperties("backstory.changes")
record ChangesProperties(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("250ms") Duration poll,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("2000") int listeners,
        @DefaultValue("50") int listenersPerPerson) {}
