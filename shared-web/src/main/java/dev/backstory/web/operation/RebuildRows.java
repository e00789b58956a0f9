package dev.backstory.web.operation;

import dev.backstory.web.operation.RebuildAnswer.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the table of rebuilds. */
public final class RebuildRows {
    private static final String LAST = "select * from operation.rebuild order by asked desc, rebuild_id desc limit 1";
    private static final String UNDER_WAY =
            "select * from operation.rebuild where state not in ('DONE', 'FAILED') order by asked limit 1";

    private final JdbcClient database;

    public RebuildRows(JdbcClient database) {
        this.database = database;
    }

    /** The one that was asked for last. */
    public Optional<RebuildAnswer> last() {
        return database.sql(LAST).query((row, number) -> row(row)).optional();
    }

    /** The one that is to be carried out: there is one at most. */
    public Optional<RebuildAnswer> underWay() {
        return database.sql(UNDER_WAY).query((row, number) -> row(row)).optional();
    }

    private static RebuildAnswer row(ResultSet row) throws SQLException {
        return new RebuildAnswer(
                row.getObject("rebuild_id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getObject("asked_by", UUID.class),
                row.getObject("asked", OffsetDateTime.class).toInstant(),
                instant(row, "begun"),
                instant(row, "ended"),
                row.getLong("position"),
                row.getLong("head"),
                row.getLong("view_rows"),
                row.getInt("attempts"),
                row.getString("error"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
