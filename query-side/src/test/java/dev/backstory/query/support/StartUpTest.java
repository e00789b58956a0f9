package dev.backstory.query.support;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class StartUpTest {
    private final TransactionManager transactions =
            new SpringTransactionManager(new DataSourceTransactionManager(TestDatabase.views("view")));

    @Test
    void refuses_tokens_in_memory() {
        assertThatThrownBy(() -> ProjectingConfiguration.refuseFallbacks(
                        new InMemoryTokenStore(), transactions, TestDatabase.views("view")::getConnection))
                .hasMessageContaining("JdbcTokenStore");
    }

    @Test
    void refuses_to_go_without_transactions() {
        TokenStore tokens = ViewsProcessing.tokens(
                TestDatabase.views("view")::getConnection, new dev.backstory.events.storage.EventSerializer());
        assertThatThrownBy(() -> ProjectingConfiguration.refuseFallbacks(
                        tokens, NoTransactionManager.INSTANCE, TestDatabase.views("view")::getConnection))
                .hasMessageContaining("SpringTransactionManager");
        assertThatThrownBy(() -> ProjectingConfiguration.refuseFallbacks(
                        tokens, transactions, TestDatabase.views("view")::getConnection))
                .hasMessageContaining("UnitOfWorkAwareConnectionProviderWrapper");
    }

    @Test
    void refuses_to_go_without_projections() {
        assertThatThrownBy(() -> new ProjectingConfiguration().projector(List.of()))
                .isInstanceOf(IllegalStateException.class);
    }
}
