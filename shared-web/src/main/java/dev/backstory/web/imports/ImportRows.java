package dev.backstory.web.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the table of imports, which the command side alone writes. */
@Component
class ImportRows {
    private final JdbcClient database;
    private final JsonMapper json;

    ImportRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<ImportRow> find(UUID importId) {
        return database.sql("""
                        select job.*, coalesce(log.position, 0) as position from command.import_job job \
                        left join log.product_log log using (product_id) where import_id = ?""")
                .param(importId)
                .query((row, number) -> row(row))
                .optional();
    }

    private ImportRow row(ResultSet row) throws SQLException {
        var report = row.getString("report");
        return new ImportRow(
                row.getObject("import_id", UUID.class),
                ImportAnswer.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("product_id", UUID.class),
                row.getString("product_key"),
                row.getString("name"),
                row.getObject("manager", UUID.class),
                row.getObject("actor", UUID.class),
                row.getString("project"),
                row.getBoolean("dry_run"),
                report == null ? null : json.readValue(report, Report.class),
                new ImportAnswer.Progress(row.getInt("recorded"), row.getObject("total", Integer.class)),
                row.getObject("begun", OffsetDateTime.class).toInstant(),
                instant(row, "ended"),
                row.getLong("position"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
