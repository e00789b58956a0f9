package dev.backstory.command.turn;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cache of each kind of aggregate; the framework finds it by its name. */
@Configuration(proxyBeanMethods = false)
class CacheConfiguration {
    private static final long AGGREGATES_MAX = 10_000;

    /** A ranking holds all its entries, so fewer are kept. */
    private static final long RANKINGS_MAX = 1_000;

    @Bean
    AggregateCache productCache(ProductLog log) {
        return new AggregateCache(log, AGGREGATES_MAX);
    }

    @Bean
    AggregateCache kpiCache(ProductLog log) {
        return new AggregateCache(log, AGGREGATES_MAX);
    }

    @Bean
    AggregateCache roadmapCache(ProductLog log) {
        return new AggregateCache(log, RANKINGS_MAX);
    }

    @Bean
    AggregateCache roadmapItemCache(ProductLog log) {
        return new AggregateCache(log, AGGREGATES_MAX);
    }

    @Bean
    AggregateCache backlogCache(ProductLog log) {
        return new AggregateCache(log, RANKINGS_MAX);
    }

    @Bean
    AggregateCache storyCache(ProductLog log) {
        return new AggregateCache(log, AGGREGATES_MAX);
    }

    @Bean
    AggregateCache decisionCache(ProductLog log) {
        return new AggregateCache(log, AGGREGATES_MAX);
    }

    @Bean
    AggregateCache questionCache(ProductLog log) {
        return new AggregateCache(log, AGGREGATES_MAX);
    }
}
