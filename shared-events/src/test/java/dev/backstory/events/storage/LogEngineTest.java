package dev.backstory.events.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.events.BacklogOpened;
import dev.backstory.events.Ids;
import dev.backstory.events.Provenance;
import dev.backstory.events.Rationale;
import dev.backstory.events.RecordedEvent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class LogEngineTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    private static DataSource database;
    private static DataSource eraser;
    private static SpringTransactionManager transactions;
    private static WakingEventStore store;

    @BeforeAll
    static void open() {
        var test = TestDatabase.with("log");
        database = test.application();
        eraser = test.as("backstory_eraser");
        transactions = new SpringTransactionManager(new DataSourceTransactionManager(database));
        var connections =
                new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
        store = WakingEventStore.over(LogEngine.over(
                connections, transactions, new EventSerializer(), Upcasters.chain(), SnapshotFilter.allowAll()));
    }

    @Test
    void reads_back_what_was_written_with_its_place_and_provenance() throws SQLException {
        var product = newProduct();
        var event = new BacklogOpened(Ids.next(), product, "Team \"Öl\"");
        var provenance = provenance(product);
        append(List.of(message(event, provenance, 0)));
        var recorded = readAll(product).getFirst();
        assertThat(recorded.event()).isEqualTo(event);
        assertThat(recorded.provenance()).isEqualTo(provenance);
        assertThat(recorded.aggregateVersion()).isEqualTo(1);
        assertThat(recorded.type()).isEqualTo("BacklogOpened");
    }

    @Test
    void gives_dense_positions_in_the_order_of_commits_to_concurrent_writers() throws Exception {
        var writers = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (int w = 0; w < 8; w++) {
                writers.add(pool.submit(() -> {
                    var product = newProduct();
                    for (int i = 0; i < 25; i++) {
                        var events = new ArrayList<GenericDomainEventMessage<?>>();
                        for (int n = ThreadLocalRandom.current().nextInt(1, 4); n > 0; n--) {
                            events.add(message(new BacklogOpened(Ids.next(), product, "b"), provenance(product), 0));
                        }
                        append(events);
                    }
                    return null;
                }));
            }
        }
        for (var writer : writers) {
            writer.get();
        }
        var positions = readAll(null).stream().map(RecordedEvent::position).toList();
        for (int i = 1; i < positions.size(); i++) {
            assertThat(positions.get(i)).isEqualTo(positions.get(i - 1) + 1);
        }
        assertThat(positions.getFirst()).isEqualTo(1);
    }

    @Test
    void refuses_a_second_event_of_one_version_and_leaves_no_hole() throws SQLException {
        var product = newProduct();
        var event = new BacklogOpened(Ids.next(), product, "b");
        append(List.of(message(event, provenance(product), 3)));
        var before = readAll(null).getLast().position();
        assertThatThrownBy(() -> append(List.of(message(event, provenance(product), 3))))
                .isInstanceOf(ConcurrencyException.class);
        append(List.of(message(event, provenance(product), 4)));
        assertThat(readAll(null).getLast().position()).isEqualTo(before + 1);
    }

    @Test
    void commits_to_the_stored_bytes_with_the_salt() throws SQLException {
        var product = newProduct();
        append(List.of(message(new BacklogOpened(Ids.next(), product, "b"), provenance(product), 0)));
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select * from log.event join log.event_salt using (event_id)")) {
            int seen = 0;
            while (rows.next()) {
                seen++;
                assertThat(rows.getBytes("payload_commitment"))
                        .isEqualTo(Commitments.of(rows.getBytes("payload_salt"), rows.getBytes("payload")));
                assertThat(rows.getBytes("metadata_commitment"))
                        .isEqualTo(Commitments.of(rows.getBytes("metadata_salt"), rows.getBytes("meta_data")));
            }
            assertThat(seen).isPositive();
        }
    }

    @Test
    void lets_the_application_change_nothing_that_happened() {
        for (var sql : List.of(
                "update log.event set occurred = now()",
                "delete from log.event",
                "truncate log.event",
                "update log.event_salt set payload_salt = ''",
                "delete from log.event_salt",
                "update log.log_head set position = 0")) {
            assertThatThrownBy(() -> execute(database, sql)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void lets_the_eraser_replace_texts_but_not_order_or_time() throws SQLException {
        execute(eraser, "update log.event set payload = payload where position = -1");
        execute(eraser, "delete from log.event_salt where event_id = ''");
        for (var sql : List.of("update log.event set position = 0", "delete from log.event")) {
            assertThatThrownBy(() -> execute(eraser, sql)).hasMessageContaining("permission denied");
        }
    }

    private static void append(List<GenericDomainEventMessage<?>> events) {
        var unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("append"));
        unit.attachTransaction(transactions);
        unit.execute(() -> store.publish(events));
    }

    private static GenericDomainEventMessage<?> message(BacklogOpened event, Provenance provenance, long sequence) {
        return new GenericDomainEventMessage<>(
                "Backlog", event.backlogId().toString(), sequence, event, ProvenanceMetaData.of(provenance));
    }

    private static Provenance provenance(UUID product) {
        var why = new Rationale("Because", List.of("https://example.org/1"), Ids.next());
        return new Provenance(
                product,
                UUID.randomUUID(),
                List.of("PRODUCT_OWNER"),
                Ids.next(),
                "OpenBacklog",
                "request-1",
                NOON,
                NOON,
                why,
                null,
                false);
    }

    private static UUID newProduct() throws SQLException {
        var product = Ids.next();
        execute(
                database,
                "insert into log.product_log (product_id, product_key) values ('%1$s', '%1$s')".formatted(product));
        return product;
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<RecordedEvent> readAll(@org.jspecify.annotations.Nullable UUID product) {
        var all = new ArrayList<RecordedEvent>();
        var cursor = new LogCursor(database, new StoredEvents(new EventSerializer(), Upcasters.chain()));
        if (product == null) {
            cursor.read(0, 7, all::addAll);
        } else {
            cursor.readProduct(product, 0, 7, all::addAll);
        }
        return all;
    }
}
