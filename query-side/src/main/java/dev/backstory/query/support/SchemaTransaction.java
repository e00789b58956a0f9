package dev.backstory.query.support;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One connection that writes a schema of views other than the live one, transaction after transaction. */
final class SchemaTransaction implements AutoCloseable {
    private final Connection connection;
    private final String schema;
    private boolean open;

    /** Something that is written. */
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    SchemaTransaction(DataSource application, String schema) throws SQLException {
        this.connection = application.getConnection();
        this.schema = schema;
        connection.setAutoCommit(false);
    }

    Connection connection() {
        return connection;
    }

    /** Writes what {@link #run} commits later. @throws ViewFailure if the database fails */
    void goOn(Work work) {
        try {
            if (!open) {
                try (var statement = connection.createStatement()) {
                    statement.execute("set local search_path to " + schema);
                }
                open = true;
            }
            work.on(connection);
        } catch (SQLException failed) {
            throw new ViewFailure("Writing " + schema, failed);
        }
    }

    /** Writes and commits. @throws ViewFailure if the database fails */
    void run(Work work) {
        goOn(work);
        try {
            connection.commit();
            open = false;
        } catch (SQLException failed) {
            throw new ViewFailure("Writing " + schema, failed);
        }
    }

    /** What is not committed never was. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
