package dev.backstory.events.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.BacklogOpened;
import dev.backstory.events.Ids;
import dev.backstory.events.Provenance;
import dev.backstory.events.Rationale;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Two stores on one database, as two processes have them. */
class GrowthTest {
    private static final DataSource DATABASE = TestDatabase.with("log").application();
    private static final SpringTransactionManager TRANSACTIONS =
            new SpringTransactionManager(new DataSourceTransactionManager(DATABASE));
    private static final Duration POLL_OF_THE_FRAMEWORK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WakingEventStore writing = store();
    private final WakingEventStore reading = store();
    private final Semaphore woken = new Semaphore(0);
    private final GrowthTeller teller = new GrowthTeller(writing, DATABASE);
    private final GrowthListener listener = new GrowthListener(reading, DATABASE);

    @BeforeEach
    void start() throws InterruptedException {
        reading.onGrowth(woken::release);
        teller.start();
        listener.start();
        awaitWaking(PATIENCE);
    }

    @AfterEach
    void stop() {
        teller.stop();
        listener.stop();
    }

    @Test
    void wakes_at_once_who_reads_what_another_process_has_written() throws Exception {
        append(); // the teller's first takes its connection's time
        awaitWaking(PATIENCE);
        for (int i = 0; i < 20; i++) {
            append();
            awaitWaking(POLL_OF_THE_FRAMEWORK);
            woken.drainPermits();
        }
    }

    @Test
    void tells_once_of_what_comes_at_once() throws Exception {
        int commits = 300;
        try (var connection = DATABASE.getConnection()) {
            GrowthChannel.listen(connection);
            var begun = System.nanoTime();
            for (int i = 0; i < commits; i++) {
                writing.afterCommit(List.of());
            }
            int told = count(connection.unwrap(PGConnection.class));
            var millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            assertThat(told).isBetween(1, (int) Math.min(commits / 2, 2 + millis / 3));
        }
    }

    @Test
    void does_not_tell_again_what_it_was_told() throws Exception {
        var tellsOfItsOwn = new GrowthTeller(reading, DATABASE);
        tellsOfItsOwn.start();
        try (var connection = DATABASE.getConnection()) {
            GrowthChannel.listen(connection);
            append();
            assertThat(count(connection.unwrap(PGConnection.class))).isEqualTo(1);
        } finally {
            tellsOfItsOwn.stop();
        }
    }

    @Test
    void listens_again_after_its_connection_is_cut_and_wakes_for_what_it_missed() throws Exception {
        woken.drainPermits();
        assertThat(cut("listen%")).isPositive();
        awaitWaking(PATIENCE);
        append();
        awaitWaking(PATIENCE);
    }

    @Test
    void tells_again_after_its_connection_is_cut() throws Exception {
        append();
        awaitWaking(PATIENCE);
        assertThat(cut("notify%")).isPositive();
        woken.drainPermits();
        append();
        awaitWaking(PATIENCE);
    }

    private void awaitWaking(Duration atMost) throws InterruptedException {
        assertThat(woken.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS))
                .as("woken within " + atMost)
                .isTrue();
    }

    /** How many come until none has for a while. */
    private static int count(PGConnection connection) throws SQLException {
        int told = 0;
        int last;
        do {
            last = connection.getNotifications(300).length;
            told += last;
        } while (last > 0);
        return told;
    }

    private static int cut(String query) throws SQLException {
        try (var connection = DATABASE.getConnection();
                var statement = connection.prepareStatement("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity \
                        where datname = current_database() and pid <> pg_backend_pid() and query like ?""")) {
            statement.setString(1, query);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void append() throws SQLException {
        var product = Ids.next();
        try (var connection = DATABASE.getConnection();
                var statement = connection.prepareStatement(
                        "insert into log.product_log (product_id, product_key) values (?, ?)")) {
            statement.setObject(1, product);
            statement.setString(2, product.toString());
            statement.executeUpdate();
        }
        var unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("append"));
        unit.attachTransaction(TRANSACTIONS);
        unit.execute(() -> writing.publish(List.of(message(product))));
    }

    private static GenericDomainEventMessage<?> message(UUID product) {
        var event = new BacklogOpened(Ids.next(), product, "Team");
        var now = Instant.parse("2026-03-01T12:00:00Z");
        var provenance = new Provenance(
                product,
                UUID.randomUUID(),
                List.of("PRODUCT_OWNER"),
                Ids.next(),
                "OpenBacklog",
                "request-1",
                now,
                now,
                new Rationale("Because", List.of(), Ids.next()),
                null,
                false);
        return new GenericDomainEventMessage<>(
                "Backlog", event.backlogId().toString(), 0, event, ProvenanceMetaData.of(provenance));
    }

    private static WakingEventStore store() {
        var connections =
                new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(DATABASE));
        return WakingEventStore.over(LogEngine.over(
                connections, TRANSACTIONS, new EventSerializer(), Upcasters.chain(), SnapshotFilter.allowAll()));
    }
}
