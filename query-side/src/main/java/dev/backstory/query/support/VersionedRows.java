package dev.backstory.query.support;

import dev.backstory.query.support.SpanStore.Ended;
import dev.backstory.query.support.SpanStore.Span;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one versioned table in one transaction: loaded when asked for, changed in memory, written at flush. */
public final class VersionedRows<R extends Record> implements ViewBatch.Part {
    private final ViewTable<R> table;
    private final SpanStore<R> store;
    private final Map<List<Object>, Open<R>> open = new HashMap<>();
    private final List<Span<R>> made = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();
    private final boolean lasting;
    private final Map<List<Object>, Map<List<Object>, R>> groups = new HashMap<>();

    /** The row that now holds for a key, if any; {@code stored} while the database has it open, too. */
    private record Open<R extends Record>(@Nullable R row, long from, boolean stored) {}

    VersionedRows(ViewTable<R> table, Connection connection, boolean lasting) {
        this.table = table;
        this.lasting = lasting;
        this.store = new SpanStore<>(table, connection);
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

    /** Looks for these keys at once, so that each of them, found or not, is known without another look. */
    public void know(Collection<? extends List<Object>> keys) {
        if (lasting) {
            return;
        }
        var unknown = keys.stream()
                .<List<Object>>map(List::copyOf)
                .filter(key -> !open.containsKey(key))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            reading(() -> store.openOfAll(unknown));
            unknown.forEach(key -> open.putIfAbsent(key, new Open<>(null, 0, false)));
        }
    }

    /**
     * The open rows of a group, of a table that has groups; from here on they are known without another look. Writes what
     * was kept back, so that the database's answer is complete.
     */
    public List<R> group(Object... values) {
        return lasting
                ? List.copyOf(groups.getOrDefault(List.of(values), Map.of()).values())
                : load(table.groupCondition(), values);
    }

    /** Looks for all that meet a condition in SQL, e.g. {@code "product_id = ?"}, as {@link #know} does for keys. */
    public void know(String condition, Object... arguments) {
        if (!lasting) {
            load(condition, arguments);
        }
    }

    /** Begins with all open rows of the table, after which a lasting batch needs to look for none. */
    void holdAll() {
        for (var row : reading(() -> store.openWhere("true"))) {
            join(table.keyOf(row), row);
        }
    }

    private List<R> load(String condition, Object... arguments) {
        return reading(() -> {
            flush();
            return store.openWhere(condition, arguments);
        });
    }

    /** Opens this row at the position, and ends what held for its key; the same position twice replaces. */
    public void put(R row, long position) {
        var key = table.keyOf(row);
        var before = find(key);
        if (row.equals(before.row)) {
            return;
        }
        close(key, before, position);
        hold(key, row, position);
    }

    /** Like {@link #put} for a key that never had a row, which spares a look at the database. */
    public void begin(R row, long position) {
        var key = table.keyOf(row);
        if (open.containsKey(key)) {
            put(row, position);
            return;
        }
        hold(key, row, position);
    }

    private void hold(List<Object> key, R row, long position) {
        open.put(key, new Open<>(row, position, false));
        join(key, row);
    }

    private void join(List<Object> key, R row) {
        if (lasting && table.isGrouped()) {
            groups.computeIfAbsent(table.groupOf(row), group -> new LinkedHashMap<>())
                    .put(key, row);
        }
    }

    /** Ends what holds for this key at the position; nothing happens where nothing does. */
    public void end(long position, Object... key) {
        var known = List.of(key);
        close(known, find(known), position);
        if (lasting) {
            open.remove(known);
        } else {
            open.put(known, new Open<>(null, position, false));
        }
    }

    private void close(List<Object> key, Open<R> before, long position) {
        if (before.row == null) {
            return;
        }
        if (position < before.from) {
            throw new IllegalStateException(
                    table.name() + " " + key + " holds from " + before.from + ", after " + position);
        }
        if (lasting && table.isGrouped()) {
            leave(key, before.row);
        }
        if (before.stored) {
            ended.add(new Ended(key, before.from, position));
        } else if (position > before.from) {
            made.add(new Span<>(before.row, before.from, position));
        }
    }

    private void leave(List<Object> key, R row) {
        var group = groups.getOrDefault(table.groupOf(row), Map.of());
        group.remove(key);
        if (group.isEmpty()) {
            groups.remove(table.groupOf(row));
        }
    }

    private Open<R> find(List<Object> key) {
        var known = open.get(key);
        if (known == null && lasting) {
            return new Open<>(null, 0, false);
        }
        if (known == null) {
            reading(() -> store.open(key));
            known = open.computeIfAbsent(key, k -> new Open<>(null, 0, false));
        }
        return known;
    }

    private interface Look<R extends Record> {
        List<Span<R>> look() throws SQLException;
    }

    private List<R> reading(Look<R> look) {
        try {
            var found = look.look();
            found.forEach(span -> open.put(table.keyOf(span.row()), new Open<>(span.row(), span.from(), true)));
            return found.stream().map(Span::row).toList();
        } catch (SQLException refused) {
            throw new ViewFailure("Reading " + table.name(), refused);
        }
    }

    @Override
    public void flush() throws SQLException {
        store.end(ended);
        ended.clear();
        if (!lasting) {
            keep();
        }
        store.insert(made);
        made.clear();
    }

    /** Writes the open rows, too. */
    void settle() throws SQLException {
        flush();
        keep();
        store.insert(made);
        made.clear();
    }

    int held() {
        return open.size();
    }

    private void keep() {
        for (var entry : open.entrySet()) {
            var held = entry.getValue();
            if (held.row != null && !held.stored) {
                made.add(new Span<>(held.row, held.from, null));
                entry.setValue(new Open<>(held.row, held.from, true));
            }
        }
    }

    @Override
    public String toString() {
        return table.name();
    }
}
