package dev.backstory.events.storage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.thoughtworks.xstream.XStream;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.xml.XStreamSerializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Each silent fallback of the framework, planted. */
class StartUpCheckTest {
    private static final PGSimpleDataSource DATABASE = new PGSimpleDataSource();
    private static final TransactionManager TRANSACTIONS =
            new SpringTransactionManager(new DataSourceTransactionManager(DATABASE));
    private static final ConnectionProvider CONNECTIONS =
            new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(DATABASE));

    record Fallback(String name, UnaryOperator<Configurer> plant) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Fallback> fallbacks() {
        return Stream.of(
                new Fallback(
                        "NoTransactionManager",
                        parts -> parts.configureTransactionManager(c -> NoTransactionManager.INSTANCE)),
                new Fallback(
                        "EmbeddedEventStore",
                        parts -> parts.configureEventStore(c -> EmbeddedEventStore.builder()
                                .storageEngine(engine())
                                .build())),
                new Fallback(
                        "InMemoryEventStorageEngine",
                        parts -> parts.configureEventStore(
                                c -> WakingEventStore.over(new InMemoryEventStorageEngine()))),
                new Fallback("XStreamSerializer", parts -> parts.configureSerializer(c -> xml())),
                new Fallback("XStreamSerializer", parts -> parts.configureEventSerializer(c -> xml())),
                new Fallback("XStreamSerializer", parts -> parts.configureMessageSerializer(c -> xml())),
                new Fallback(
                        "Jackson3Serializer",
                        parts -> parts.configureEventSerializer(
                                c -> Jackson3Serializer.builder().build())));
    }

    @ParameterizedTest
    @MethodSource("fallbacks")
    void refuses_to_start_on_a_fallback(Fallback fallback) {
        assertThatThrownBy(() -> check(fallback.plant().apply(parts()), CONNECTIONS, List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Refusing to start: ")
                .hasMessageContaining(fallback.name());
    }

    @Test
    void refuses_to_start_with_tokens_in_memory_or_connections_outside_of_transactions() {
        assertThatThrownBy(() -> check(parts(), CONNECTIONS, List.of(new InMemoryTokenStore())))
                .hasMessageContaining("tokens");
        assertThatThrownBy(() -> check(parts(), new DataSourceConnectionProvider(DATABASE), List.of()))
                .hasMessageContaining("DataSourceConnectionProvider");
    }

    @Test
    void starts_with_the_parts_that_it_wants() {
        assertThatCode(() -> check(parts(), CONNECTIONS, List.of())).doesNotThrowAnyException();
    }

    private static void check(Configurer parts, ConnectionProvider connections, List<TokenStore> tokens) {
        new StartUpCheck(parts.buildConfiguration(), connections, tokens).afterSingletonsInstantiated();
    }

    private static Configurer parts() {
        return DefaultConfigurer.defaultConfiguration(false)
                .configureTransactionManager(c -> TRANSACTIONS)
                .configureEventStore(c -> WakingEventStore.over(engine()))
                .configureSerializer(c -> Jackson3Serializer.builder().build())
                .configureEventSerializer(c -> new EventSerializer())
                .configureMessageSerializer(c -> new EventSerializer());
    }

    private static EventStorageEngine engine() {
        return LogEngine.over(
                CONNECTIONS, TRANSACTIONS, new EventSerializer(), Upcasters.chain(), SnapshotFilter.allowAll());
    }

    private static Serializer xml() {
        return XStreamSerializer.builder().xStream(new XStream()).build();
    }
}
