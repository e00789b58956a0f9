package dev.backstory.query.support;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** The indexes of a schema but for those of primary keys: filling tables first and indexing them afterwards is faster. */
final class Indexes {
    private static final String ALL = """
            select indexname, indexdef from pg_indexes i where schemaname = ? and not exists \
            (select from pg_constraint where conindid = format('%I.%I', i.schemaname, i.indexname)::regclass) \
            and tablename <> 'flyway_schema_history' order by indexname""";

    private final DataSource owner;
    private final String schema;
    private final Map<String, String> definitions = new LinkedHashMap<>();

    Indexes(DataSource owner, String schema) {
        this.owner = owner;
        this.schema = schema;
    }

    void drop() throws SQLException {
        try (var connection = owner.getConnection();
                var all = connection.prepareStatement(ALL);
                var statement = connection.createStatement()) {
            all.setString(1, schema);
            try (var found = all.executeQuery()) {
                while (found.next()) {
                    definitions.put(found.getString(1), found.getString(2));
                }
            }
            for (var name : definitions.keySet()) {
                statement.execute("drop index " + schema + "." + name);
            }
        }
    }

    /** Those that were dropped, as they were. */
    void create() throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            for (var definition : definitions.values()) {
                statement.execute(definition);
            }
            statement.execute("set search_path to " + schema);
            statement.execute("analyze");
        }
    }
}
