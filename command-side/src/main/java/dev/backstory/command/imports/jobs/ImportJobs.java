package dev.backstory.command.imports.jobs;

import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.history.ImportOrder;
import dev.backstory.command.imports.jobs.ImportJob.State;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.support.text.Title;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of imports. */
@Component
class ImportJobs {
    private final JdbcClient database;
    private final JsonMapper json;

    ImportJobs(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Notes a new import; false if another one fills the product of this key, or has. */
    boolean begin(ImportOrder order, ImportRequest request) {
        return database.sql("""
                        insert into command.import_job (import_id, root, state, format, product_key, name, manager, project, \
                        zone, mapping, dry_run, actor, demo, fingerprint, product_id, begun) \
                        values (?, ?, 'RUNNING', ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(order.importId(), order.root(), order.format(), order.productKey(), order.name())
                        .param(order.manager())
                        .param(request.wish().project())
                        .param(zone(request))
                        .params(
                                json.writeValueAsString(request.wish().map()),
                                request.isDryRun(),
                                order.admin(),
                                order.demo(),
                                order.fingerprint(),
                                order.productId(),
                                order.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<ImportJob> find(UUID importId) {
        return database.sql("select * from command.import_job where import_id = ?")
                .param(importId)
                .query(this::job)
                .optional();
    }

    /** What the same person was answered for the same bytes and key, unless that failed. */
    Optional<ImportJob> same(ImportOrder order, ImportRequest request) {
        return database.sql("""
                        select * from command.import_job where fingerprint = ? and product_key = ? and actor = ? \
                        and ((not dry_run and state in ('RUNNING', 'DONE')) or (dry_run = ? \
                        and project is not distinct from ? and zone is not distinct from ? \
                        and mapping = cast(? as jsonb) and format = ? and state in ('RUNNING', 'DONE', 'REFUSED'))) \
                        order by dry_run, begun limit 1""")
                .params(order.fingerprint(), order.productKey(), order.admin(), request.isDryRun())
                .param(request.wish().project())
                .param(zone(request))
                .params(json.writeValueAsString(request.wish().map()), request.format())
                .query(this::job)
                .optional();
    }

    /** The import that made the product of this key of another tracker's history, if one did. */
    Optional<ImportJob> root(String productKey) {
        return database.sql("""
                        select * from command.import_job where product_key = ? and not dry_run and state = 'DONE' \
                        and import_id = root and format <> 'events'""").param(productKey).query(this::job).optional();
    }

    /** Whether an import fills the product of this key just now. */
    boolean isRunning(String productKey) {
        return database.sql("select exists (select from command.import_job where product_key = ? and not dry_run"
                        + " and state = 'RUNNING')")
                .param(productKey)
                .query(Boolean.class)
                .single();
    }

    /** Those that have not ended, the oldest first. */
    List<UUID> running() {
        return database.sql("select import_id from command.import_job where state = 'RUNNING' order by begun")
                .query(UUID.class)
                .list();
    }

    /** Keeps which format the file turned out to be in. */
    void recognised(UUID importId, String format) {
        database.sql("update command.import_job set format = ? where import_id = ?")
                .params(format, importId)
                .update();
    }

    /** Keeps which product the file's events are of, and what it was called in the end. */
    void turnedOut(UUID importId, UUID product, String name) {
        database.sql("update command.import_job set product_id = ?, name = ? where import_id = ?")
                .params(product, name, importId)
                .update();
    }

    /** Keeps what the file came to, and how many events there are to be. */
    void read(UUID importId, ImportReport report, int total) {
        database.sql("update command.import_job set report = cast(? as jsonb), total = ? where import_id = ?")
                .params(json.writeValueAsString(report).replace("\\u0000", "\\ufffd"), total, importId)
                .update();
    }

    /** Locks the import to the end of the transaction: how many events it has recorded; empty if it has ended. */
    Optional<Integer> lock(UUID importId) {
        return database.sql(
                        "select recorded from command.import_job where import_id = ? and state = 'RUNNING' for update")
                .param(importId)
                .query(Integer.class)
                .optional();
    }

    void recorded(UUID importId, int events) {
        database.sql("update command.import_job set recorded = ? where import_id = ?")
                .params(events, importId)
                .update();
    }

    /** Ends an import; false if it had ended already. */
    boolean end(UUID importId, State state, @Nullable String reason, Instant at) {
        return database.sql("""
                        update command.import_job set state = ?, reason = ?, ended = ? \
                        where import_id = ? and state = 'RUNNING'""")
                        .param(state.name())
                        .param(reason == null ? null : reason.replace('\0', '\uFFFD'))
                        .params(at.atOffset(ZoneOffset.UTC), importId)
                        .update()
                == 1;
    }

    private ImportJob job(ResultSet row, int number) throws SQLException {
        var report = row.getString("report");
        return new ImportJob(
                order(row),
                row.getObject("product_id", UUID.class),
                request(row),
                State.valueOf(row.getString("state")),
                row.getInt("recorded"),
                row.getObject("total", Integer.class),
                report == null ? null : json.readValue(report, ImportReport.class),
                row.getString("reason"),
                instant(row, "ended"));
    }

    private static ImportOrder order(ResultSet row) throws SQLException {
        return new ImportOrder(
                row.getObject("import_id", UUID.class),
                row.getObject("root", UUID.class),
                row.getString("product_key"),
                row.getString("name"),
                row.getBoolean("demo"),
                row.getObject("manager", UUID.class),
                row.getObject("actor", UUID.class),
                row.getObject("begun", OffsetDateTime.class).toInstant(),
                row.getString("format"),
                row.getString("fingerprint"));
    }

    private static @Nullable String zone(ImportRequest request) {
        var zone = request.wish().zone();
        return zone == null ? null : zone.getId();
    }

    @SuppressWarnings("unchecked")
    private ImportRequest request(ResultSet row) throws SQLException {
        var zone = row.getString("zone");
        return new ImportRequest(
                row.getString("format"),
                new ProductKey(row.getString("product_key")),
                new Title(row.getString("name")),
                row.getObject("manager", UUID.class),
                new Wish(
                        row.getString("project"),
                        json.readValue(row.getString("mapping"), Map.class),
                        zone == null ? null : ZoneId.of(zone)),
                row.getBoolean("dry_run"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
