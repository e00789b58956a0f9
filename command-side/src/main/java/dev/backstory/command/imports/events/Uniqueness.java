package dev.backstory.command.imports.events;

import dev.backstory.command.imports.NotThisFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the ids of a staged history with each other and with all that this installation has. */
final class Uniqueness {
    private final JdbcClient database;
    private final UUID importId;

    Uniqueness(JdbcClient database, UUID importId) {
        this.database = database;
        this.importId = importId;
    }

    /** @throws NotThisFormat with the first line that is at odds with another one, or with another product */
    void check() {
        first("says again the id of an event before it", """
                select line from (select line, row_number() over (partition by event_id order by line) as nth \
                from command.import_event where import_id = :import) events where nth > 1""");
        first("does not have the version that follows in its aggregate", """
                select line from (select line, version, row_number() over (partition by aggregate_id order by line) as nth \
                from command.import_event where import_id = :import) events where nth <> version""");
        first("begins a goal with an id that something else has", """
                select line from (select line, row_number() over (partition by inner_id order by line) as nth, exists ( \
                select from command.import_event other where other.import_id = :import \
                and other.aggregate_id = goals.inner_id) as taken \
                from command.import_event goals where import_id = :import and inner_id is not null) goals \
                where nth > 1 or taken""");
    }

    /** The same with what this installation has of other products, and of this one, which has so many of the events. */
    void checkHere(UUID product, long recorded) {
        first("has the id of an event that another product has here", """
                select f.line from command.import_event f join log.event e on e.event_id = f.event_id::text \
                where f.import_id = :import and e.product_id <> :product""", product);
        first("is of an aggregate whose id another product has here", """
                select f.line from command.import_event f join log.event e on e.aggregate_id = f.aggregate_id::text \
                and e.sequence = 0 where f.import_id = :import and f.version = 1 and e.product_id <> :product""", product);
        first(
                "has an id that a goal of another product has here",
                """
                select f.line from command.import_event f join command.inner_id i on i.id in (f.inner_id, f.aggregate_id) \
                where f.import_id = :import and (f.version = 1 or f.inner_id is not null) and f.line > coalesce(( \
                select line from command.import_event where import_id = :import order by line offset :recorded limit 1) \
                - 1, 9223372036854775807)""".replace(":recorded", Long.toString(recorded)),
                product);
        first("begins a goal with an id that something has here", """
                select f.line from command.import_event f join log.event e on e.aggregate_id = f.inner_id::text \
                and e.sequence = 0 where f.import_id = :import and e.product_id <> :product""", product);
    }

    private void first(String flaw, String sql) {
        first(flaw, sql, importId);
    }

    private void first(String flaw, String sql, UUID product) {
        database
                .sql("select min(line) from (" + sql + ") flawed")
                .param("import", importId)
                .param("product", product)
                .query((row, number) -> row.getLong(1))
                .list()
                .stream()
                .filter(line -> line > 0)
                .findFirst()
                .ifPresent(line -> {
                    throw new NotThisFormat("The event on line " + line + " " + flaw + ".");
                });
    }
}
