package dev.backstory.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of one re-ranking by bare JDBC, in tables of the same shape and a transaction of the same steps. */
final class BareRows implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final int PAYLOAD_BYTES = 330;
    private static final int METADATA_BYTES = 520;
    private static final int ANSWER_BYTES = 300;

    private static final String SCHEMA = """
            create schema bench;
            create table bench.event (like log.event including all);
            create table bench.event_salt (like log.event_salt including all);
            create table bench.log_head (like log.log_head including all);
            create table bench.product_log (like log.product_log including all);
            create table bench.receipt (like command.receipt including all);
            insert into bench.log_head (position) values (0);
            create function bench.take_positions(n integer, product uuid, at_occurred timestamptz, at_recorded timestamptz)
                returns bigint language plpgsql as $$
            declare last bigint;
            begin
                update bench.log_head set position = position + n returning position into last;
                update bench.product_log set position = last, occurred = at_occurred, recorded = at_recorded
                    where product_id = product;
                return last - n + 1;
            end $$;
            """;

    private final HikariDataSource pool = new HikariDataSource();

    BareRows(DataSource owner) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(SCHEMA);
        }
        pool.setDataSource(owner);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setAutoCommit(false);
    }

    /** A client that writes one re-ranking of a product of its own after the other. */
    Load.Step client(int number) {
        var random = new Random(number);
        var product = UUID.randomUUID();
        return () -> {
            try (var connection = pool.getConnection()) {
                write(connection, product, random);
                connection.commit();
            }
        };
    }

    private static void write(Connection connection, UUID product, Random random) throws SQLException {
        var key = UUID.randomUUID().toString();
        var event = UUID.randomUUID().toString();
        query(connection, "select pg_try_advisory_xact_lock(?)", random.nextLong());
        query(connection, "select body_hash, answer from bench.receipt where actor = ? and key = ?", product, key);
        update(
                connection,
                "insert into bench.product_log (product_id, product_key) values (?, ?) on conflict do nothing",
                product,
                product.toString());
        query(connection, "select position from bench.product_log where product_id = ? for update", product);
        query(connection, "select max(sequence) from bench.event where aggregate_id = ?", product.toString());
        update(
                connection,
                "insert into bench.event_salt values (?, ?, ?)",
                event,
                bytes(random, 32),
                bytes(random, 32));
        var position = query(connection, "select bench.take_positions(1, ?, now(), now())", product);
        update(
                connection,
                "insert into bench.event values (?, ?, 'Backlog', ?, ?, 'BacklogReprioritised', '1', ?, ?, ?, ?, "
                        + "now(), now(), ?, ?)",
                position,
                event,
                product.toString(),
                position,
                "2026-01-01T00:00:00.000000Z",
                bytes(random, PAYLOAD_BYTES),
                bytes(random, METADATA_BYTES),
                product,
                bytes(random, 32),
                bytes(random, 32));
        update(
                connection,
                "insert into bench.receipt values (?, ?, ?, ?, now())",
                product,
                key,
                bytes(random, 32),
                "x".repeat(ANSWER_BYTES));
    }

    private static long query(Connection connection, String sql, Object... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getObject(1) instanceof Long number ? number : 0;
            }
        }
    }

    private static void update(Connection connection, String sql, Object... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            statement.executeUpdate();
        }
    }

    private static void bind(java.sql.PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }

    private static byte[] bytes(Random random, int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public void close() {
        pool.close();
    }
}
