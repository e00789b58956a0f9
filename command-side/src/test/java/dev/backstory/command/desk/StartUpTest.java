package dev.backstory.command.desk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Nothing is acknowledged that is not on disk: the whole command side does not start on the framework's fallbacks. */
@SpringBootTest(classes = TestCommands.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class StartUpTest {
    @Autowired
    HikariDataSource database;

    @Test
    void refuses_to_keep_events_in_memory() {
        mustNotStart(Forgetful.class, "InMemoryEventStorageEngine");
    }

    @Test
    void refuses_to_do_without_transactions() {
        mustNotStart(Careless.class, "NoTransactionManager");
    }

    private void mustNotStart(Class<?> planted, String part) {
        assertThatThrownBy(() -> TestCommands.anotherNode(database, planted).close())
                .hasMessageContaining("Refusing to start")
                .hasMessageContaining(part);
    }

    /** Not annotated, lest the scan of the package finds it. */
    static class Forgetful {
        @Bean
        @Primary
        EventStorageEngine forgetful() {
            return new InMemoryEventStorageEngine();
        }
    }

    /** Likewise. */
    static class Careless {
        @Bean
        @Primary
        TransactionManager careless() {
            return NoTransactionManager.INSTANCE;
        }
    }
}
