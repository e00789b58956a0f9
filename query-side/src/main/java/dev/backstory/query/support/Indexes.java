package dev.backstory.query.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The indexes of a schema that is being filled, but for those of primary keys and those by which open rows are found:
 * filling tables first and indexing them afterwards is faster.
 */
final class Indexes {
    private static final String ALL = """
            select indexname, indexdef from pg_indexes i where schemaname = ? and not exists \
            (select from pg_constraint where conindid = format('%I.%I', i.schemaname, i.indexname)::regclass) \
            and indexdef not like 'CREATE UNIQUE % WHERE (until_position IS NULL)' \
            and tablename <> 'flyway_schema_history' order by indexname""";
    /** A schema of the same shape with all of them. */
    private static final String LIVE = "view";

    private final DataSource owner;
    private final String schema;

    Indexes(DataSource owner, String schema) {
        this.owner = owner;
        this.schema = schema;
    }

    void drop() throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            for (var name : of(schema, connection).keySet()) {
                statement.execute("drop index " + schema + "." + name);
            }
        }
    }

    /** Whether there are as many as in the live schema. */
    boolean areThere() throws SQLException {
        try (var connection = owner.getConnection()) {
            return of(schema, connection)
                    .keySet()
                    .containsAll(of(LIVE, connection).keySet());
        }
    }

    /** Those that were dropped, as the live schema has them. */
    void create() throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            var there = of(schema, connection).keySet();
            for (var definition : of(LIVE, connection).entrySet()) {
                if (!there.contains(definition.getKey())) {
                    statement.execute(definition.getValue().replace(" ON " + LIVE + ".", " ON " + schema + "."));
                }
            }
            statement.execute("set search_path to " + schema);
            statement.execute("analyze");
        }
    }

    private static Map<String, String> of(String schema, Connection connection) throws SQLException {
        var definitions = new LinkedHashMap<String, String>();
        try (var all = connection.prepareStatement(ALL)) {
            all.setString(1, schema);
            try (var found = all.executeQuery()) {
                while (found.next()) {
                    definitions.put(found.getString(1), found.getString(2));
                }
            }
        }
        return definitions;
    }
}
