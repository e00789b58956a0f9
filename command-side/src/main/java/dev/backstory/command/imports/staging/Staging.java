package dev.backstory.command.imports.staging;

import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.StatusCategory;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** The staging tables of imports; what is in memory at a time does not grow with a file. */
@Component
public class Staging {
    private static final int FETCH_MAX = 100;

    /** Rows are fetched some at a time; long texts make them fewer. */
    private static final int FETCH_BYTES = 8 * 1024 * 1024;

    private static final List<String> TABLES = List.of("import_fact", "import_subject", "import_category");

    private final DataSource source;
    private final JdbcClient database;

    public Staging(DataSource source, JdbcClient database) {
        this.source = source;
        this.database = database;
    }

    /** Reads a file's facts. */
    @FunctionalInterface
    public interface Reading {
        void into(Facts facts) throws IOException;
    }

    /** Stages what is read, instead of what an earlier attempt staged, and says what does not fit together. */
    public Gaps stage(UUID importId, Instant now, Reading reading) throws IOException {
        discard(importId);
        try (var intake = new Intake(importId, source.getConnection())) {
            reading.into(intake);
            intake.finish();
        } catch (SQLException e) {
            throw new IllegalStateException("Facts cannot be staged", e);
        }
        return complete(importId, now);
    }

    /** In one transaction: half of it is worse than none. */
    private Gaps complete(UUID importId, Instant now) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var only = new SingleConnectionDataSource(connection, true);
                settle(only);
                var gaps = new Completion(JdbcClient.create(only), importId, now).complete();
                connection.commit();
                return gaps;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Staged facts cannot be completed", e);
        }
    }

    /** Each of its steps goes through all facts: row by row with an index would take hours where that goes wrong. */
    private static void settle(SingleConnectionDataSource only) {
        var sql = JdbcClient.create(only);
        sql.sql("set local enable_nestloop = off").update();
        sql.sql("set local work_mem = '64MB'").update();
    }

    /** The names of all who are known to be people, in the order in which they come. */
    public Set<String> people(UUID importId) {
        return new LinkedHashSet<>(
                database.sql("""
                        select name from (select author as name, seq from command.import_fact where import_id = ? \
                        union all select unnest(people), seq from command.import_fact where import_id = ?) named \
                        where name is not null group by name order by min(seq)""").params(importId, importId).query(String.class).list());
    }

    /** What their words for a status mean, as far as the file says. */
    public Map<String, StatusCategory> categories(UUID importId) {
        var categories = new HashMap<String, StatusCategory>();
        database.sql("select status, category from command.import_category where import_id = ?")
                .param(importId)
                .query((ResultSet row, int number) ->
                        categories.put(row.getString(1), StatusCategory.valueOf(row.getString(2))))
                .list();
        return categories;
    }

    /** What the file knows of the items that its stories belong to. */
    public Parents parents(UUID importId) {
        return new Parents(aliases(importId), absent(importId));
    }

    private Set<String> absent(UUID importId) {
        return new LinkedHashSet<>(
                database.sql("""
                        with item as (select subject from command.import_subject where import_id = :import and type = 'ROADMAP_ITEM'), \
                        name as (select subject as name from item union select unnest(array[f.value_before, f.value_after]) \
                          from command.import_fact f join item using (subject) where f.import_id = :import and field = 'key') \
                        select distinct btrim(value_after) from command.import_fact \
                        where import_id = :import and field = 'parent' and value_after is not null \
                        and not exists (select from name where name.name = btrim(value_after))""").param("import", importId).query(String.class).list());
    }

    /** What each subject is known by, and by which keys it ever went: to its name in facts. */
    private Map<String, String> aliases(UUID importId) {
        var aliases = new HashMap<String, String>();
        database.sql("""
                        select value_before, value_after, subject from command.import_fact where import_id = ? and field = 'key' \
                        order by seq""")
                .param(importId)
                .query((ResultSet row, int number) -> {
                    for (var key : List.of(1, 2)) {
                        if (row.getString(key) != null) {
                            aliases.putIfAbsent(row.getString(key), row.getString(3));
                        }
                    }
                    return number;
                })
                .list();
        return aliases;
    }

    /** The name of the first backlog that is told of; null where none is. */
    public @Nullable String backlog(UUID importId) {
        return database.sql("""
                        select f.value_after from command.import_fact f join command.import_subject s using (import_id, subject) \
                        where import_id = ? and f.field = 'backlog' and f.value_after is not null \
                        order by case when f.initial then s.created else greatest(f.at, s.created) end, f.position, f.seq \
                        limit 1""").param(importId).query(String.class).optional().orElse(null);
    }

    /** What its facts said. */
    public Texts texts(UUID importId) {
        return place -> database.sql(
                        "select value_after, people from command.import_fact where import_id = ? and seq = ? and initial = ?")
                .params(importId, place.seq(), place.isInitial())
                .query((row, number) -> new Texts.Said(
                        row.getString(1), List.of((String[]) row.getArray(2).getArray())))
                .single();
    }

    /** How many subjects there are. */
    public long subjects(UUID importId) {
        return database.sql("select count(*) from command.import_subject where import_id = ?")
                .param(importId)
                .query(Long.class)
                .single();
    }

    /** Hands over all facts in the order of time, with those that held from a subject's beginning right after it. */
    public void read(UUID importId, UUID product, Consumer<Staged> reader) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false); // the driver streams only inside a transaction
            try (var statement = connection.prepareStatement(InTime.SQL)) {
                statement.setObject(1, product);
                statement.setObject(2, importId);
                statement.setObject(3, importId);
                statement.setObject(4, product);
                statement.setFetchSize(fetch(importId));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        reader.accept(InTime.staged(rows));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Staged facts cannot be read", e);
        }
    }

    private int fetch(UUID importId) {
        var longest = database.sql("""
                        select coalesce(max(coalesce(octet_length(value_before), 0) + coalesce(octet_length(value_after), 0)), 0) \
                        from command.import_fact where import_id = ?""").param(importId).query(Long.class).single();
        return Math.clamp(FETCH_BYTES / (longest + 1), 1, FETCH_MAX);
    }

    /** Notes that the product has these, in the transaction at hand. */
    public void know(UUID product, List<Known> facts) {
        var slots = facts.stream().map(Known::slot).filter(Objects::nonNull).toArray(UUID[]::new);
        if (slots.length > 0) {
            database.sql("delete from command.import_known where product_id = ? and slot = any(?::uuid[])")
                    .param(product)
                    .param(slots)
                    .update();
        }
        if (!facts.isEmpty()) {
            database.sql("insert into command.import_known (product_id, digest, slot)"
                            + " select ?, * from unnest(?::uuid[], ?::uuid[]) on conflict do nothing")
                    .param(product)
                    .param(facts.stream().map(Known::digest).toArray(UUID[]::new))
                    .param(facts.stream().map(Known::slot).toArray(UUID[]::new))
                    .update();
        }
    }

    /** Forgets what was staged for imports that have ended, wherever that was. */
    public void discardEnded() {
        for (var table : TABLES) {
            database.sql("delete from command." + table + " staged where not exists (select from command.import_job job"
                            + " where job.import_id = staged.import_id and job.state = 'RUNNING')")
                    .update();
        }
    }

    /** Forgets what was staged. */
    public void discard(UUID importId) {
        for (var table : TABLES) {
            database.sql("delete from command." + table + " where import_id = ?")
                    .param(importId)
                    .update();
        }
    }

    static Object moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
