package dev.backstory.query.operation;

import dev.backstory.web.operation.RebuildAnswer;
import dev.backstory.web.operation.RebuildAnswer.State;
import dev.backstory.web.operation.RebuildRows;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of rebuilds, as who carries them out writes it. */
final class Jobs {
    private static final String PROGRESS = """
            update operation.rebuild set state = :state, position = :position, \
            begun = coalesce(begun, clock_timestamp()), head = (select position from log.log_head), \
            view_rows = (select coalesce(sum(n_live_tup), 0) from pg_stat_user_tables where schemaname = 'view_next') \
            where rebuild_id = :id""";
    private static final String ENDED = """
            update operation.rebuild set state = :state, error = :error, ended = clock_timestamp() \
            where rebuild_id = :id""";
    private final JdbcClient database;
    private final RebuildRows rows;

    Jobs(JdbcClient database) {
        this.database = database;
        this.rows = new RebuildRows(database);
    }

    /** What is to be done, if anything is. */
    Optional<RebuildAnswer> underWay() {
        return rows.underWay();
    }

    /** Notes how far it is. */
    void note(UUID job, State state, long position) {
        database.sql(PROGRESS)
                .param("state", state.name())
                .param("position", position)
                .param("id", job)
                .update();
    }

    /** Notes that it ended early, and how often it has. */
    int interrupted(UUID job, String error) {
        return database.sql("update operation.rebuild set attempts = attempts + 1, error = :error"
                        + " where rebuild_id = :id returning attempts")
                .param("error", error)
                .param("id", job)
                .query(Integer.class)
                .single();
    }

    void failed(UUID job, String error) {
        database.sql(ENDED)
                .param("state", State.FAILED.name())
                .param("error", error)
                .param("id", job)
                .update();
    }

    /** The statement by which it is done. */
    static String done(UUID job, long position) {
        return ("update operation.rebuild set state = 'DONE', error = null, ended = clock_timestamp(), position = %1$d,"
                        + " head = %1$d where rebuild_id = '%2$s'")
                .formatted(position, job);
    }
}
