package dev.backstory.query.webhook;

import dev.backstory.web.webhook.Destinations;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the deliverer together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Destinations.class, DeliveryProperties.class})
class WebhookConfiguration {
    @Bean
    Deliverer deliverer(
            Leases leases,
            Untold untold,
            Destinations destinations,
            DeliveryProperties properties,
            ObjectProvider<MeterRegistry> meters) {
        var addresses = new AllowedAddresses(SystemDefaultDnsResolver.INSTANCE, destinations);
        var client = OutboundClient.over(addresses, properties.timeout(), properties.atOnce());
        var receivers = new Receivers(client, properties.timeout(), Clock.systemUTC(), destinations);
        var schedule = new RetrySchedule(
                properties.retries(), () -> ThreadLocalRandom.current().nextLong());
        var turns = new Turns(leases, untold, receivers, schedule, properties, meters.getIfAvailable());
        return new Deliverer(leases, turns, receivers, properties);
    }
}
