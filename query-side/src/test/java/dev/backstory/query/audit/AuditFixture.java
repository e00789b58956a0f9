package dev.backstory.query.audit;

import dev.backstory.events.RecordedEvent;
import dev.backstory.query.support.Projection;
import dev.backstory.query.support.TestDatabase;
import dev.backstory.query.support.TestPeople;
import dev.backstory.query.support.ViewBatch;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit view on a real database, written as the projector writes it: a batch in a transaction. */
final class AuditFixture {
    final DataSource database;
    final JdbcClient client;
    private final AuditSearch search;
    private final TransactionTemplate transaction;
    final AuditEntries entries;

    AuditFixture(String schema) {
        this(schema, AuditSearch.LOOKED_AT_MAX);
    }

    AuditFixture(String schema, int lookedAtMax) {
        this.database = TestDatabase.views(schema);
        var single = TestDatabase.single(schema);
        this.client = JdbcClient.create(single);
        this.search = new AuditSearch(client, lookedAtMax);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(single));
        this.entries = new AuditEntries(client, TestPeople.of(database));
    }

    void project(List<RecordedEvent> events) {
        project(events, new AuditProjection());
    }

    void project(List<RecordedEvent> events, Projection... projections) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var batch = new ViewBatch(connection);
            for (var event : events) {
                for (var projection : projections) {
                    projection.apply(event, batch);
                }
            }
            batch.flush();
            connection.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The first so many positions, found in a transaction as a request does. */
    List<Long> positions(AuditFilter filter, boolean ascending, int limit) {
        return inTransaction(() -> search.positions(filter, ascending, limit));
    }

    <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    List<AuditEntry> all(UUID product) {
        var positions = positions(AuditFilter.of(product, Long.MAX_VALUE), true, 10_000);
        return entries.read(product, positions, null);
    }
}
