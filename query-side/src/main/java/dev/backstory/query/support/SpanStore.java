package dev.backstory.query.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements of one versioned table: finds open rows, ends them, and inserts rows with their spans. */
final class SpanStore<R extends Record> {
    private final ViewTable<R> table;
    private final Connection connection;

    /** A row and where it holds; open where {@code until} is null. */
    record Span<R extends Record>(
            R row, long from, @Nullable Long until) {}

    /** A stored row that ends; it never held where it ends at the position that made it. */
    record Ended(List<Object> key, long from, long until) {}

    SpanStore(ViewTable<R> table, Connection connection) {
        this.table = table;
        this.connection = connection;
    }

    /** The open row of a key: none or one. */
    List<Span<R>> open(List<Object> key) throws SQLException {
        try (var statement = connection.prepareStatement(selection(table.keyCondition()))) {
            writeKey(statement, 1, key);
            return read(statement);
        }
    }

    /** The open rows of these keys. */
    List<Span<R>> openOfAll(List<List<Object>> keys) throws SQLException {
        var among = "(" + table.keyNames() + ") in (select * from unnest(" + table.keyArrays() + "))";
        try (var statement = connection.prepareStatement(selection(among))) {
            for (var i = 0; i < table.key().size(); i++) {
                var column = i;
                statement.setString(
                        i + 1,
                        SqlArray.of(keys.stream().map(key -> key.get(column)).toList()));
            }
            return read(statement);
        }
    }

    /** The open rows that meet a condition. */
    List<Span<R>> openWhere(String condition, Object... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(selection(condition))) {
            for (var i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return read(statement);
        }
    }

    private String selection(String condition) {
        return "select from_position, " + table.columnNames() + " from " + table.name()
                + " where until_position is null and " + condition;
    }

    private List<Span<R>> read(PreparedStatement statement) throws SQLException {
        var rows = new ArrayList<Span<R>>();
        try (var result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(new Span<>(table.read(result, 2), result.getLong(1), null));
            }
        }
        return rows;
    }

    void end(List<Ended> ended) throws SQLException {
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
    }

    void insert(List<Span<R>> spans) throws SQLException {
        if (spans.isEmpty()) {
            return;
        }
        var columns = table.columns();
        var sql = "insert into " + table.name() + " (" + table.columnNames()
                + ", from_position, until_position) values (" + ViewTable.marks(columns.size() + 2) + ")";
        try (var statement = connection.prepareStatement(sql)) {
            for (var span : spans) {
                for (var i = 0; i < columns.size(); i++) {
                    columns.get(i).write(statement, i + 1, columns.get(i).of(span.row));
                }
                statement.setLong(columns.size() + 1, span.from);
                statement.setObject(columns.size() + 2, span.until, Types.BIGINT);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void writeKey(PreparedStatement statement, int index, List<Object> key) throws SQLException {
        for (var i = 0; i < key.size(); i++) {
            table.key().get(i).write(statement, index + i, key.get(i));
        }
    }
}
