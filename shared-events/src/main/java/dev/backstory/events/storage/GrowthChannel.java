package dev.backstory.events.storage;

import java.sql.Connection;
import java.sql.SQLException;

/** Where processes on one database tell each other that the log has grown; what was added, everyone reads for himself. */
final class GrowthChannel {
    private GrowthChannel() {}

    static void listen(Connection connection) throws SQLException {
        execute(connection, "listen backstory_growth");
    }

    /** Outside of any other transaction: until its own ends, a notification holds a lock that all others need. */
    static void tell(Connection connection) throws SQLException {
        execute(connection, "notify backstory_growth");
    }

    /** @throws SQLException if the database is out of reach, which a listener would not notice by listening */
    static void probe(Connection connection) throws SQLException {
        execute(connection, "select 1");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
