package dev.backstory.events.storage;

import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Refuses to start where the framework has fallen back, without a word, to parts that work without transactions, keep
 * events in memory or write what only one version of a class can read.
 */
final class StartUpCheck implements SmartInitializingSingleton {
    private final Configuration framework;
    private final ConnectionProvider connections;
    private final List<TokenStore> tokens;

    StartUpCheck(Configuration framework, ConnectionProvider connections, List<TokenStore> tokens) {
        this.framework = framework;
        this.connections = connections;
        this.tokens = List.copyOf(tokens);
    }

    /** Looks at the parts that the framework uses. @throws IllegalStateException naming the one that must not be */
    @Override
    public void afterSingletonsInstantiated() {
        mustBe(SpringTransactionManager.class, framework.getComponent(TransactionManager.class));
        mustBe(UnitOfWorkAwareConnectionProviderWrapper.class, connections);
        mustBe(WakingEventStore.class, framework.eventStore());
        mustBe(JdbcEventStorageEngine.class, ((WakingEventStore) framework.eventStore()).engine());
        mustBe(Jackson3Serializer.class, framework.serializer());
        mustBe(EventSerializer.class, framework.eventSerializer());
        mustBe(EventSerializer.class, framework.messageSerializer());
        for (var store : tokens) {
            if (store instanceof InMemoryTokenStore) {
                throw new IllegalStateException("Refusing to start: tokens would be kept in memory");
            }
        }
    }

    private static void mustBe(Class<?> expected, Object part) {
        if (!expected.isInstance(part)) {
            throw new IllegalStateException("Refusing to start: in place of a " + expected.getSimpleName()
                    + " there is a " + part.getClass().getName());
        }
    }
}
