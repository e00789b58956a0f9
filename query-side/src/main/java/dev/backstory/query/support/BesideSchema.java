package dev.backstory.query.support;

import dev.backstory.events.storage.Migrations;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A schema of views beside the live one; its comment says whose it is. */
final class BesideSchema {
    private static final Pattern NAME = Pattern.compile("view_[a-z0-9_]{1,40}");
    private static final Pattern MARK = Pattern.compile("[\\w -]{0,100}");

    private final DataSource owner;
    private final String schema;

    /** @throws IllegalArgumentException for a name that does not begin with {@code view_} */
    BesideSchema(DataSource owner, String schema) {
        if (!NAME.matcher(schema).matches()) {
            throw new IllegalArgumentException("Not a schema to rebuild views in: " + schema);
        }
        this.owner = owner;
        this.schema = schema;
    }

    void drop() throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + schema + " cascade");
        }
    }

    /** Keeps it if it has this mark and makes it empty otherwise, with all tables. */
    void open(String mark) throws SQLException {
        if (!MARK.matcher(mark).matches()) {
            throw new IllegalArgumentException("Not a mark: " + mark);
        }
        if (mark.isEmpty() || !mark.equals(mark())) {
            drop();
        }
        Migrations.migrate(owner, schema, "view");
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("comment on schema " + schema + " is '" + mark + "'");
        }
    }

    private @Nullable String mark() throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select obj_description(to_regnamespace('" + schema + "'), 'pg_namespace')")) {
            row.next();
            return row.getString(1);
        }
    }

    /** That of the last event that it knows: all before it were taken in, or skipped because their product is parked. */
    long position() throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            return number(statement, "select coalesce(max(position), 0) from " + schema + ".product_view");
        }
    }

    /** How many rows each table has. */
    Map<String, Long> counts() throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            for (var table : tables(connection)) {
                counts.put(table, number(statement, "select count(*) from " + schema + "." + table));
            }
        }
        return counts;
    }

    private List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var tables = connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        names.remove("flyway_schema_history");
        return names;
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
