package dev.backstory.query.support;

import dev.backstory.events.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How far the views of these products are, and which stand parked; locked for the rest of the transaction. */
final class ProductHeads implements ViewBatch.Part {
    private static final String READ = """
            select product_id, position, parked_position is not null from product_view where product_id = any(?) \
            order by product_id for update""";
    private static final String WRITE = """
            insert into product_view (product_id, position, occurred, recorded) values (?, ?, ?, ?) \
            on conflict (product_id) do update set position = excluded.position, occurred = excluded.occurred, \
            recorded = excluded.recorded, parked_since = case when product_view.parked_position is not null \
            then product_view.parked_since end""";
    private static final String PARK = """
            insert into product_view (product_id, position, occurred, recorded, parked_position, parked_type, \
            parked_error, parked_since) values (?, 0, ?, ?, ?, ?, ?, clock_timestamp()) \
            on conflict (product_id) do update set \
            parked_position = excluded.parked_position, parked_type = excluded.parked_type, \
            parked_error = excluded.parked_error, parked_since = case when ? then excluded.parked_since \
            else coalesce(product_view.parked_since, excluded.parked_since) end""";
    /** Keeps since when it stands: it may stop at the same event again. */
    private static final String UNPARK = """
            update product_view set parked_position = null, parked_type = null, parked_error = null \
            where product_id = ?""";

    private static final int ERROR_LENGTH_MAX = 300;

    private final Connection connection;
    private final Map<UUID, Head> heads = new HashMap<>();
    private final Map<UUID, RecordedEvent> advanced = new HashMap<>();

    private record Head(long position, boolean parked) {}

    ProductHeads(Connection connection, Collection<UUID> products) throws SQLException {
        this.connection = connection;
        try (var statement = connection.prepareStatement(READ)) {
            statement.setArray(1, connection.createArrayOf("uuid", products.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    heads.put(row.getObject(1, UUID.class), new Head(row.getLong(2), row.getBoolean(3)));
                }
            }
        }
    }

    /** Whether the views still have to take this event in: it is above the head, and the product is not parked. */
    boolean awaits(RecordedEvent recorded) {
        var head = heads.get(recorded.provenance().productId());
        return head == null || (!head.parked && recorded.position() > head.position);
    }

    void advance(RecordedEvent recorded) {
        var product = recorded.provenance().productId();
        heads.put(product, new Head(recorded.position(), false));
        advanced.put(product, recorded);
    }

    void park(RecordedEvent poison, RuntimeException error) throws SQLException {
        var product = poison.provenance().productId();
        try (var statement = connection.prepareStatement(PARK)) {
            statement.setObject(1, product);
            statement.setObject(2, poison.provenance().occurred().atOffset(ZoneOffset.UTC));
            statement.setObject(3, poison.provenance().recorded().atOffset(ZoneOffset.UTC));
            statement.setLong(4, poison.position());
            statement.setString(5, poison.type());
            statement.setString(6, brief(error));
            statement.setBoolean(7, advanced.containsKey(product));
            statement.executeUpdate();
        }
        var head = heads.get(product);
        heads.put(product, new Head(head == null ? 0 : head.position, true));
    }

    /** Gives a parked product another try from its head. */
    void unpark(UUID product) throws SQLException {
        try (var statement = connection.prepareStatement(UNPARK)) {
            statement.setObject(1, product);
            statement.executeUpdate();
        }
        heads.computeIfPresent(product, (key, head) -> new Head(head.position, false));
    }

    long positionOf(UUID product) {
        var head = heads.get(product);
        return head == null ? 0 : head.position;
    }

    @Override
    public void flush() throws SQLException {
        if (advanced.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(WRITE)) {
            for (var entry : advanced.entrySet()) {
                var provenance = entry.getValue().provenance();
                statement.setObject(1, entry.getKey());
                statement.setLong(2, entry.getValue().position());
                statement.setObject(3, provenance.occurred().atOffset(ZoneOffset.UTC));
                statement.setObject(4, provenance.recorded().atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        }
        advanced.clear();
    }

    /** The kind of failure and the first line of what it says: an operator's clue, without the rest of the row. */
    private static String brief(RuntimeException error) {
        var message = error.getMessage() == null ? "" : error.getMessage();
        var line = error.getClass().getSimpleName() + ": "
                + message.lines().findFirst().orElse("");
        return line.length() <= ERROR_LENGTH_MAX ? line : line.substring(0, ERROR_LENGTH_MAX);
    }
}
