package dev.backstory.query.audit;

import dev.backstory.events.RecordedEvent;
import dev.backstory.query.support.Projection;
import dev.backstory.query.support.TestDatabase;
import dev.backstory.query.support.TestPeople;
import dev.backstory.query.support.ViewBatch;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit view on a real database, written as the projector writes it: a batch in a transaction. */
final class AuditFixture {
    final DataSource database;
    final JdbcClient client;
    final AuditSearch search;
    final AuditEntries entries;

    AuditFixture(String schema) {
        this.database = TestDatabase.views(schema);
        this.client = JdbcClient.create(TestDatabase.single(schema));
        this.search = new AuditSearch(client);
        this.entries = new AuditEntries(client, TestPeople.of(database));
    }

    void project(List<RecordedEvent> events) {
        project(new AuditProjection(), events);
    }

    void project(Projection projection, List<RecordedEvent> events) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var batch = new ViewBatch(connection);
            events.forEach(event -> projection.apply(event, batch));
            batch.flush();
            connection.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    List<AuditEntry> all(UUID product) {
        var positions = search.positions(AuditFilter.of(product, Long.MAX_VALUE), true, 10_000);
        return entries.read(product, positions, null);
    }
}
