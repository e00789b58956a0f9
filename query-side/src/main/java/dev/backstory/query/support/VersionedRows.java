package dev.backstory.query.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of one versioned table in one transaction: loaded when asked for, changed in memory, written at flush. */
public final class VersionedRows<R extends Record> implements ViewBatch.Part {
    private final ViewTable<R> table;
    private final Connection connection;
    private final Map<List<Object>, Open<R>> open = new HashMap<>();
    private final List<Span<R>> made = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();

    /** The row that now holds for a key, if any; {@code stored} while the database has it open, too. */
    private record Open<R extends Record>(@Nullable R row, long from, boolean stored) {}

    /** A row that began and ended within this batch. */
    private record Span<R extends Record>(R row, long from, long until) {}

    /** A stored row that ended within this batch. */
    private record Ended(List<Object> key, long from, long until) {}

    VersionedRows(ViewTable<R> table, Connection connection) {
        this.table = table;
        this.connection = connection;
    }

    /** The row that holds for this key now, or null. */
    public @Nullable R current(Object... key) {
        return find(List.of(key)).row;
    }

    /** Like {@link #current}, where there must be one. @throws IllegalStateException where there is none */
    public R required(Object... key) {
        var row = current(key);
        if (row == null) {
            throw new IllegalStateException("No open row in " + table.name() + " for " + Arrays.toString(key));
        }
        return row;
    }

    /**
     * The open rows that meet a condition in SQL, e.g. {@code "backlog_id = ?"}; from here on they are known without
     * another look. Writes what was kept back, so that the database's answer is complete.
     */
    public List<R> load(String condition, Object... arguments) {
        try {
            flush();
            try (var statement =
                    connection.prepareStatement(selection() + " where until_position is null and " + condition)) {
                for (var i = 0; i < arguments.length; i++) {
                    statement.setObject(i + 1, arguments[i]);
                }
                return load(statement);
            }
        } catch (SQLException refused) {
            throw new ViewFailure("Reading " + table.name(), refused);
        }
    }

    private List<R> load(PreparedStatement statement) throws SQLException {
        var rows = new ArrayList<R>();
        try (var result = statement.executeQuery()) {
            while (result.next()) {
                var row = table.read(result, 2);
                open.put(table.keyOf(row), new Open<>(row, result.getLong(1), true));
                rows.add(row);
            }
        }
        return rows;
    }

    /** Opens this row at the position, and ends what held for its key; the same position twice replaces. */
    public void put(R row, long position) {
        var key = table.keyOf(row);
        var before = find(key);
        if (row.equals(before.row)) {
            return;
        }
        close(key, before, position);
        open.put(key, new Open<>(row, position, false));
    }

    /** Like {@link #put} for a key that never had a row, which spares a look at the database. */
    public void begin(R row, long position) {
        var key = table.keyOf(row);
        if (open.containsKey(key)) {
            put(row, position);
            return;
        }
        open.put(key, new Open<>(row, position, false));
    }

    /** Ends what holds for this key at the position; nothing happens where nothing does. */
    public void end(long position, Object... key) {
        var known = List.of(key);
        close(known, find(known), position);
        open.put(known, new Open<>(null, position, false));
    }

    private void close(List<Object> key, Open<R> before, long position) {
        if (before.row == null) {
            return;
        }
        if (position < before.from) {
            throw new IllegalStateException(
                    table.name() + " " + key + " holds from " + before.from + ", after " + position);
        }
        if (before.stored) {
            ended.add(new Ended(key, before.from, position));
        } else if (position > before.from) {
            made.add(new Span<>(before.row, before.from, position));
        }
    }

    private Open<R> find(List<Object> key) {
        var known = open.get(key);
        if (known == null) {
            known = load(key);
            open.put(key, known);
        }
        return known;
    }

    private Open<R> load(List<Object> key) {
        var sql = selection() + " where " + table.keyCondition() + " and until_position is null";
        try (var statement = connection.prepareStatement(sql)) {
            writeKey(statement, 1, key);
            try (var result = statement.executeQuery()) {
                return result.next()
                        ? new Open<>(table.read(result, 2), result.getLong(1), true)
                        : new Open<>(null, 0, false);
            }
        } catch (SQLException refused) {
            throw new ViewFailure("Reading " + table.name(), refused);
        }
    }

    @Override
    public void flush() throws SQLException {
        writeEnded();
        var begun = open.entrySet().stream()
                .filter(entry -> entry.getValue().row != null && !entry.getValue().stored)
                .toList();
        if (!made.isEmpty() || !begun.isEmpty()) {
            try (var statement = connection.prepareStatement(insertion())) {
                for (var span : made) {
                    addRow(statement, span.row, span.from, span.until);
                }
                for (var entry : begun) {
                    var row = Objects.requireNonNull(entry.getValue().row);
                    addRow(statement, row, entry.getValue().from, null);
                    entry.setValue(new Open<>(row, entry.getValue().from, true));
                }
                statement.executeBatch();
            }
        }
        made.clear();
    }

    private void writeEnded() throws SQLException {
        if (ended.isEmpty()) {
            return;
        }
        var where = " where " + table.keyCondition() + " and until_position is null";
        try (var ending = connection.prepareStatement("update " + table.name() + " set until_position = ?" + where);
                var undoing = connection.prepareStatement("delete from " + table.name() + where)) {
            for (var end : ended) {
                if (end.until == end.from) {
                    writeKey(undoing, 1, end.key);
                    undoing.addBatch();
                } else {
                    ending.setLong(1, end.until);
                    writeKey(ending, 2, end.key);
                    ending.addBatch();
                }
            }
            undoing.executeBatch();
            ending.executeBatch();
        }
        ended.clear();
    }

    private String selection() {
        return "select from_position, " + table.columnNames() + " from " + table.name();
    }

    private String insertion() {
        return "insert into " + table.name() + " (" + table.columnNames() + ", from_position, until_position) values ("
                + ViewTable.marks(table.columns().size() + 2) + ")";
    }

    private void addRow(PreparedStatement statement, R row, long from, @Nullable Long until) throws SQLException {
        var columns = table.columns();
        for (var i = 0; i < columns.size(); i++) {
            columns.get(i).write(statement, i + 1, columns.get(i).of(row));
        }
        statement.setLong(columns.size() + 1, from);
        statement.setObject(columns.size() + 2, until, java.sql.Types.BIGINT);
        statement.addBatch();
    }

    private void writeKey(PreparedStatement statement, int index, List<Object> key) throws SQLException {
        for (var i = 0; i < key.size(); i++) {
            table.key().get(i).write(statement, index + i, key.get(i));
        }
    }

    @Override
    public String toString() {
        return table.name();
    }
}
