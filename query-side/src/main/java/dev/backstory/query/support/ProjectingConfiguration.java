package dev.backstory.query.support;

import dev.backstory.events.storage.LogCursor;
import dev.backstory.events.storage.WakingEventStore;
import dev.backstory.web.trace.Spans;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Keeps the views up to date, and refuses to start where the framework would quietly do it in memory. */
@Configuration(proxyBeanMethods = false)
class ProjectingConfiguration {
    @Bean
    Projector projector(List<Projection> projections) {
        if (projections.isEmpty()) {
            throw new IllegalStateException("There is no projection, so every view would stay empty");
        }
        return new Projector(projections);
    }

    @Bean
    Redrive redrive(Projector projector, LogCursor log, DataSource database, PlatformTransactionManager transactions) {
        return new Redrive(projector, log, database, transactions);
    }

    @Bean
    JdbcTokenStore tokenStore(ConnectionProvider connections, Serializer serializer) {
        return ViewsProcessing.tokens(connections, serializer);
    }

    @Bean
    ViewsProcessing viewsProcessing(
            WakingEventStore events,
            TokenStore tokens,
            TransactionManager transactions,
            ConnectionProvider connections,
            Projector projector,
            DataSource database,
            ObjectProvider<Projected> listeners,
            ObjectProvider<Spans> traces) {
        refuseFallbacks(tokens, transactions, connections);
        var invoker = new ViewsInvoker(
                projector,
                database,
                () -> listeners.forEach(Projected::projected),
                new ViewSpans(traces.getIfAvailable(Spans::none)));
        return new ViewsProcessing(events, (JdbcTokenStore) tokens, transactions, invoker);
    }

    @Bean
    ViewsHealth views(ViewsProcessing processing, DataSource database) {
        return new ViewsHealth(processing, JdbcClient.create(database));
    }

    /** With any of these missing, the framework would do without and say nothing. */
    static void refuseFallbacks(TokenStore tokens, TransactionManager transactions, ConnectionProvider connections) {
        mustBe(JdbcTokenStore.class, tokens);
        mustBe(SpringTransactionManager.class, transactions);
        mustBe(UnitOfWorkAwareConnectionProviderWrapper.class, connections);
    }

    private static void mustBe(Class<?> expected, Object part) {
        if (!expected.isInstance(part)) {
            throw new IllegalStateException("The views need a " + expected.getSimpleName() + ", not a "
                    + part.getClass().getName());
        }
    }
}
