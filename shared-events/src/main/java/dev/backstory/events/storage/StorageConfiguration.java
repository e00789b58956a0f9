package dev.backstory.events.storage;

import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * The parts of the store that both sides need, all named here: on this version of Spring Boot the framework would
 * otherwise fall back to in-memory parts without a word.
 */
@Configuration(proxyBeanMethods = false)
public class StorageConfiguration {
    @Bean
    ConnectionProvider connectionProvider(DataSource database) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    /** For the framework's own things, such as tokens; a replay's token names classes, of the framework only. */
    @Bean
    @Primary
    Serializer serializer() {
        var ours = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.polymorphicTypeValidator(ours))
                .build();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return new EventSerializer();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer() {
        return new EventSerializer();
    }

    @Bean
    EventUpcasterChain eventUpcasters() {
        return Upcasters.chain();
    }

    /** Its snapshots are those of today's revision of their aggregate only; the framework asks for that to be set. */
    @Bean
    EventStorageEngine logEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer events,
            EventUpcasterChain upcasters,
            org.axonframework.config.Configuration framework) {
        return LogEngine.over(connections, transactions, events, upcasters, framework.snapshotFilter());
    }

    @Bean
    WakingEventStore eventStore(EventStorageEngine engine) {
        return WakingEventStore.over(engine);
    }

    @Bean
    StoredEvents storedEvents(@Qualifier("eventSerializer") Serializer events, EventUpcasterChain upcasters) {
        return new StoredEvents(events, upcasters);
    }

    @Bean
    LogCursor logCursor(DataSource database, StoredEvents stored) {
        return new LogCursor(database, stored);
    }

    @Bean
    StartUpCheck startUpCheck(
            org.axonframework.config.Configuration framework,
            ConnectionProvider connections,
            ObjectProvider<TokenStore> tokens) {
        return new StartUpCheck(framework, connections, tokens.stream().toList());
    }
}
