package dev.backstory.query.support;

import dev.backstory.events.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes events into all views, each once, in the transaction of the connection it is given.
 *
 * <p>Events at or below a product's head are ignored. If a batch fails, it is redone event by event; the event that
 * fails parks its product, whose later events are skipped, and every other product goes on.
 */
public final class Projector {
    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    /** Beginnings of SQLSTATE that say something about the database's day and nothing about the event. */
    private static final List<String> PASSING = List.of("08", "25006", "40", "53", "55", "57", "58");

    private final List<Projection> projections;

    public Projector(List<Projection> projections) {
        this.projections = List.copyOf(projections);
    }

    /** Takes these events in, in their order. @throws ViewFailure if the database cannot go on for now */
    public void project(Connection connection, List<RecordedEvent> events) {
        var products =
                events.stream().map(event -> event.provenance().productId()).collect(Collectors.toSet());
        try {
            project(connection, new ProductHeads(connection, products), events);
        } catch (SQLException failed) {
            throw new ViewFailure("Projecting", failed);
        }
    }

    /** Lets a parked product go on from its head; its events still have to be projected. Returns the head. */
    public long unpark(Connection connection, UUID product) {
        try {
            var heads = new ProductHeads(connection, List.of(product));
            heads.unpark(product);
            return heads.positionOf(product);
        } catch (SQLException failed) {
            throw new ViewFailure("Giving " + product + " another try", failed);
        }
    }

    /**
     * Takes events in, from the first on or after those of tables that {@link Anew#settle} has left: in one lasting batch,
     * without looking up more than each table's open rows, once.
     */
    Anew anew(Connection connection, boolean goesOn) {
        return new Anew(connection, goesOn);
    }

    /** What {@link #anew} does; whoever uses it commits where it has settled, and begins again there if a batch fails. */
    final class Anew {
        private static final int HELD_MAX = 1_000_000;

        private final Connection connection;
        private final ViewBatch batch;
        private final Map<UUID, RecordedEvent> last = new HashMap<>();

        private Anew(Connection connection, boolean goesOn) {
            this.connection = connection;
            this.batch = ViewBatch.lasting(connection, goesOn);
        }

        /** Takes these in; false when more rows are open at once than are to be held in memory. */
        boolean project(List<RecordedEvent> events) {
            projections.forEach(projection -> projection.prepare(events, batch));
            events.forEach(event -> apply(event, batch));
            batch.flush();
            events.forEach(event -> last.put(event.provenance().productId(), event));
            return batch.held() < HELD_MAX;
        }

        /** Writes all that was kept back; now the tables are as live ones. It may go on with more. */
        void settle() throws SQLException {
            batch.settle();
            var heads = new ProductHeads(connection, List.of());
            last.values().forEach(heads::advance);
            heads.flush();
            last.clear();
        }
    }

    private void project(Connection connection, ProductHeads heads, List<RecordedEvent> events) throws SQLException {
        var awaited = events.stream().filter(heads::awaits).toList();
        if (awaited.isEmpty()) {
            return;
        }
        var before = connection.setSavepoint();
        try {
            var batch = new ViewBatch(connection);
            projections.forEach(projection -> projection.prepare(awaited, batch));
            awaited.forEach(event -> apply(event, batch));
            batch.flush();
        } catch (RuntimeException failed) {
            rethrowIfPassing(failed);
            connection.rollback(before);
            oneByOne(connection, heads, awaited);
            heads.flush();
            return;
        }
        connection.releaseSavepoint(before);
        awaited.forEach(heads::advance);
        heads.flush();
    }

    private void oneByOne(Connection connection, ProductHeads heads, List<RecordedEvent> events) throws SQLException {
        var batch = new ViewBatch(connection);
        for (var event : events) {
            if (!heads.awaits(event)) {
                continue; // parked by one before it
            }
            var before = connection.setSavepoint();
            try {
                apply(event, batch);
                batch.flush();
                connection.releaseSavepoint(before);
                heads.advance(event);
            } catch (RuntimeException poison) {
                rethrowIfPassing(poison);
                connection.rollback(before);
                batch = new ViewBatch(connection);
                heads.park(event, poison);
                LOG.error(
                        "Parked product {} at position {} ({})",
                        event.provenance().productId(),
                        event.position(),
                        event.type(),
                        poison);
            }
        }
    }

    private void apply(RecordedEvent event, ViewBatch batch) {
        for (var projection : projections) {
            projection.apply(event, batch);
        }
    }

    /** Whether it may go well another time. */
    static boolean isPassing(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (sql.getSQLState() == null || PASSING.stream().anyMatch(sql.getSQLState()::startsWith))) {
                return true;
            }
        }
        return false;
    }

    private static void rethrowIfPassing(RuntimeException failed) {
        if (isPassing(failed)) {
            throw failed;
        }
    }
}
