package dev.backstory.events.storage;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a schema of the database to the shape that the code expects. */
public final class Migrations {
    private Migrations() {}

    /** Migrates the schema by the scripts in {@code classpath:db/<schema>}; {@code owner} may create schemas. */
    public static void migrate(DataSource owner, String schema) {
        migrate(owner, schema, schema);
    }

    /** Migrates a schema by the scripts meant for another, e.g. a second one of views that is being rebuilt. */
    public static void migrate(DataSource owner, String schema, String scripts) {
        Flyway.configure()
                .dataSource(owner)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .locations("classpath:db/" + scripts)
                .loggers("slf4j")
                .initSql("set client_min_messages to warning") // what is there already is no news
                .load()
                .migrate();
    }
}
