package dev.backstory.query.waiting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How many requests may wait for a position at a time, and how long.
 *
 * @param perPerson of one person; 0: as many as come
 * @param perNode of all; fewer than the server has threads, so that some are left for who does not wait; 0: any number
 * @param patience how long each may
 */
@ConfigurationProperties("backstory.waiting")
public record WaitingProperties(
        @DefaultValue("20") int perPerson,
        @DefaultValue("100") int perNode,
        @DefaultValue("5s") Duration patience) {}
