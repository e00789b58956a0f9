package dev.backstory.query.support;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A view table as its row's record describes it: a column for each component, named in snake_case.
 *
 * <p>A versioned table has {@code from_position bigint not null, until_position bigint} beside these: a row holds from
 * the position that made it to the one that ended it, exclusive; null means it still holds. It needs a unique index on
 * its key {@code where until_position is null} and one on (key, from_position).
 */
public final class ViewTable<R extends Record> {
    private final String name;
    private final List<ViewColumn> columns;
    private final List<ViewColumn> key;
    private final List<ViewColumn> group;
    private final Constructor<R> constructor;

    private ViewTable(Class<R> row, String name, List<String> key, List<String> group) {
        this.name = name;
        this.columns =
                Arrays.stream(row.getRecordComponents()).map(ViewColumn::new).toList();
        this.key = key.stream().map(this::column).toList();
        this.group = group.stream().map(this::column).toList();
        this.constructor = constructorOf(row);
    }

    /** A table of rows with spans, one open row for each key. */
    public static <R extends Record> ViewTable<R> versioned(Class<R> row, String name, String... key) {
        if (key.length == 0) {
            throw new IllegalArgumentException("A versioned table needs a key: " + name);
        }
        return new ViewTable<>(row, name, List.of(key), List.of());
    }

    /** The same, whose open rows are also asked for together, by what they have in these columns. */
    public static <R extends Record> ViewTable<R> grouped(
            Class<R> row, String name, List<String> key, List<String> group) {
        return new ViewTable<>(row, name, key, group);
    }

    /** A table that rows are only added to. */
    public static <R extends Record> ViewTable<R> appended(Class<R> row, String name) {
        return new ViewTable<>(row, name, List.of(), List.of());
    }

    public String name() {
        return name;
    }

    /** The names of the row's own columns with commas between, in the order that {@link #read} expects them. */
    public String columnNames() {
        return columns.stream().map(ViewColumn::name).collect(Collectors.joining(", "));
    }

    /** The row whose columns begin at this index (from 1) of a result. */
    public R read(ResultSet result, int index) throws SQLException {
        var values = new ArrayList<@Nullable Object>(columns.size());
        for (var i = 0; i < columns.size(); i++) {
            values.add(columns.get(i).read(result, index + i));
        }
        try {
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("Cannot make a row of " + name + " from " + values, unreadable);
        }
    }

    List<ViewColumn> columns() {
        return columns;
    }

    List<ViewColumn> key() {
        return key;
    }

    List<Object> keyOf(R row) {
        return values(key, row);
    }

    /** What the row has in the columns of its group; empty where the table has no groups. */
    List<Object> groupOf(R row) {
        return values(group, row);
    }

    boolean isGrouped() {
        return !group.isEmpty();
    }

    String groupCondition() {
        return condition(group);
    }

    private List<Object> values(List<ViewColumn> of, R row) {
        return of.stream()
                .map(column -> Objects.requireNonNull(column.of(row), column.name()))
                .toList();
    }

    String keyNames() {
        return key.stream().map(ViewColumn::name).collect(Collectors.joining(", "));
    }

    /** A parameter for each column of the key, cast to an array of its type. */
    String keyArrays() {
        return key.stream()
                .map(column -> "cast(? as " + column.sqlName() + "[])")
                .collect(Collectors.joining(", "));
    }

    String keyCondition() {
        return condition(key);
    }

    private static String condition(List<ViewColumn> of) {
        return of.stream().map(column -> column.name() + " = ?").collect(Collectors.joining(" and "));
    }

    static String marks(int count) {
        return IntStream.range(0, count).mapToObj(i -> "?").collect(Collectors.joining(", "));
    }

    private ViewColumn column(String column) {
        return columns.stream()
                .filter(candidate -> candidate.name().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No column " + column + " in " + name));
    }

    private static <R extends Record> Constructor<R> constructorOf(Class<R> row) {
        try {
            var types = Arrays.stream(row.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            var constructor = row.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("A record without its constructor: " + row, impossible);
        }
    }
}
