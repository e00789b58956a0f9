package dev.backstory.events.storage;

import dev.backstory.events.RecordedEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;

/** Reads the log in order of position, with flat memory, through the same names and upcasters as everything else. */
public final class LogCursor {
    private static final String COLUMNS = """
            select position, event_id, aggregate_type, aggregate_id, sequence, event_type, event_revision, time_stamp, \
            payload, meta_data from log.event where position > ?""";

    private final DataSource database;
    private final StoredEvents stored;

    public LogCursor(DataSource database, StoredEvents stored) {
        this.database = database;
        this.stored = stored;
    }

    /**
     * Hands over all events after a position, in batches of at most this size, from one snapshot of the log.
     *
     * @return the last position read, or {@code afterPosition} if there was none
     * @throws IllegalStateException if the database fails
     */
    public long read(long afterPosition, int batchSize, Consumer<List<RecordedEvent>> batches) {
        return readWhile(afterPosition, batchSize, events -> {
            batches.accept(events);
            return true;
        });
    }

    /** The same as long as the reader wants more: up to and with the batch of which it says no. */
    public long readWhile(long afterPosition, int batchSize, Predicate<List<RecordedEvent>> wantsMore) {
        return read(COLUMNS + " order by position", List.of(afterPosition), batchSize, wantsMore);
    }

    /** The same for the events of one product. */
    public long readProduct(
            java.util.UUID product, long afterPosition, int batchSize, Consumer<List<RecordedEvent>> batches) {
        var sql = COLUMNS + " and product_id = ? order by position";
        return read(sql, List.of(afterPosition, product), batchSize, events -> {
            batches.accept(events);
            return true;
        });
    }

    private long read(String sql, List<Object> arguments, int batchSize, Predicate<List<RecordedEvent>> wantsMore) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false); // the driver streams only inside a transaction
            try {
                return stream(connection, sql, arguments, batchSize, wantsMore);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The log cannot be read", e);
        }
    }

    private long stream(
            Connection connection,
            String sql,
            List<Object> arguments,
            int batchSize,
            Predicate<List<RecordedEvent>> wantsMore)
            throws SQLException {
        var last = (long) arguments.getFirst();
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.size(); i++) {
                statement.setObject(i + 1, arguments.get(i));
            }
            statement.setFetchSize(batchSize);
            try (var rows = statement.executeQuery()) {
                var batch = new ArrayList<TrackedEventData<?>>(batchSize);
                while (rows.next()) {
                    batch.add(data(rows));
                    last = rows.getLong("position");
                    if (batch.size() == batchSize && !hand(batch, wantsMore)) {
                        return last;
                    }
                }
                if (!batch.isEmpty()) {
                    hand(batch, wantsMore);
                }
            }
        }
        return last;
    }

    private boolean hand(List<TrackedEventData<?>> batch, Predicate<List<RecordedEvent>> wantsMore) {
        var more = wantsMore.test(stored.of(batch.stream()).toList());
        batch.clear();
        return more;
    }

    private static TrackedEventData<?> data(ResultSet rows) throws SQLException {
        var entry = new GenericDomainEventEntry<>(
                rows.getString("aggregate_type"),
                rows.getString("aggregate_id"),
                rows.getLong("sequence"),
                rows.getString("event_id"),
                rows.getString("time_stamp"),
                rows.getString("event_type"),
                rows.getString("event_revision"),
                rows.getBytes("payload"),
                rows.getBytes("meta_data"));
        return new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(rows.getLong("position")), entry);
    }
}
