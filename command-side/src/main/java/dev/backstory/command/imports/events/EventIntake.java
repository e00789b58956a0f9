package dev.backstory.command.imports.events;

import dev.backstory.events.GoalDefined;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Stages of each event of a file what is to be compared with all others, some thousand in each transaction. */
final class EventIntake implements AutoCloseable {
    private static final int BATCH = 1_000;

    private final UUID importId;
    private final Connection connection;
    private final PreparedStatement rows;
    private int waiting;

    EventIntake(UUID importId, Connection connection) throws SQLException {
        this.importId = importId;
        this.connection = connection;
        connection.setAutoCommit(false);
        this.rows = connection.prepareStatement("""
                insert into command.import_event (import_id, line, position, event_id, aggregate_type, aggregate_id, \
                version, inner_id) values (?, ?, ?, ?, ?, ?, ?, ?)""");
    }

    void add(Line.Told told) {
        var recorded = told.recorded();
        try {
            rows.setObject(1, importId);
            rows.setLong(2, told.line());
            rows.setLong(3, recorded.position());
            rows.setObject(4, recorded.eventId());
            rows.setString(5, told.aggregateType());
            rows.setObject(6, recorded.aggregateId());
            rows.setLong(7, recorded.aggregateVersion());
            rows.setObject(8, recorded.event() instanceof GoalDefined goal ? goal.goalId() : null);
            rows.addBatch();
            if (++waiting == BATCH) {
                flush();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Events cannot be staged", e);
        }
    }

    /** Writes what is left, and has the statistics taken without which the comparing goes wrong. */
    void finish() throws SQLException {
        flush();
        try (var statement = connection.createStatement()) {
            statement.execute("analyze command.import_event");
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                rows) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void flush() throws SQLException {
        rows.executeBatch();
        connection.commit();
        waiting = 0;
    }
}
