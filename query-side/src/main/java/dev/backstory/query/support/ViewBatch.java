package dev.backstory.query.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The view writes of one transaction, kept back until {@link #flush} and then written in JDBC batches.
 *
 * <p>A lasting batch goes on over many flushes, on tables that nobody else writes: it keeps the open rows in memory, looks
 * nothing up, and writes each row when it ends or at {@link #settle}. Only where the tables were not empty does it read,
 * once, the open rows of each.
 */
public final class ViewBatch {
    /** Something that collects writes of its own and writes them with the others. */
    public interface Part {
        void flush() throws SQLException;
    }

    private final Connection connection;
    private final Map<Object, Part> parts = new LinkedHashMap<>();

    private final boolean lasting;
    private final boolean goesOn;

    public ViewBatch(Connection connection) {
        this(connection, false, false);
    }

    private ViewBatch(Connection connection, boolean lasting, boolean goesOn) {
        this.connection = connection;
        this.lasting = lasting;
        this.goesOn = goesOn;
    }

    /** One that lasts; {@code goesOn} where its tables have rows. */
    static ViewBatch lasting(Connection connection, boolean goesOn) {
        return new ViewBatch(connection, true, goesOn);
    }

    /** The transaction's own connection, for what rows cannot say; what is kept back is not visible through it. */
    public Connection connection() {
        return connection;
    }

    /** The rows of a versioned table, as this transaction sees and changes them. */
    @SuppressWarnings("unchecked") // a table is the key of its own rows
    public <R extends Record> VersionedRows<R> rows(ViewTable<R> table) {
        return (VersionedRows<R>) parts.computeIfAbsent(table, key -> opened(table));
    }

    private <R extends Record> VersionedRows<R> opened(ViewTable<R> table) {
        var rows = new VersionedRows<>(table, connection, lasting);
        if (lasting && goesOn) {
            rows.holdAll();
        }
        return rows;
    }

    /** Adds a row to an append-only table. */
    @SuppressWarnings("unchecked") // likewise
    public <R extends Record> void append(ViewTable<R> table, R row) {
        ((Appended<R>) parts.computeIfAbsent(table, key -> new Appended<>(table, connection))).rows.add(row);
    }

    /** The part of this batch that is known by this key, made on first use. */
    @SuppressWarnings("unchecked") // a key belongs to one kind of part
    public <P extends Part> P part(Object key, Function<Connection, P> made) {
        return (P) parts.computeIfAbsent(key, k -> made.apply(connection));
    }

    /** Writes out what was kept back, in the order in which the tables were first used. */
    public void flush() {
        for (var entry : parts.entrySet()) {
            try {
                entry.getValue().flush();
            } catch (SQLException refused) {
                throw new ViewFailure("Writing " + entry.getValue(), refused);
            }
        }
    }

    /** Writes also the rows that are still open, which a lasting batch keeps back. */
    void settle() throws SQLException {
        flush();
        for (var part : parts.values()) {
            if (part instanceof VersionedRows<?> rows) {
                rows.settle();
            }
        }
    }

    /** How many open rows are kept in memory. */
    int held() {
        return parts.values().stream()
                .mapToInt(part -> part instanceof VersionedRows<?> rows ? rows.held() : 0)
                .sum();
    }

    private record Appended<R extends Record>(ViewTable<R> table, Connection connection, List<R> rows) implements Part {
        Appended(ViewTable<R> table, Connection connection) {
            this(table, connection, new ArrayList<>());
        }

        @Override
        public void flush() throws SQLException {
            if (rows.isEmpty()) {
                return;
            }
            var columns = table.columns();
            var sql = "insert into " + table.name() + " (" + table.columnNames() + ") values ("
                    + ViewTable.marks(columns.size()) + ")";
            try (var statement = connection.prepareStatement(sql)) {
                for (var row : rows) {
                    for (var i = 0; i < columns.size(); i++) {
                        columns.get(i).write(statement, i + 1, columns.get(i).of(row));
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            rows.clear();
        }

        @Override
        public String toString() {
            return table.name();
        }
    }
}
