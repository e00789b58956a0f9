package dev.backstory.query.support;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** That one process at a time builds views anew, at its start or because somebody asked for it. */
public final class OneBuilder {
    private static final long KEY = 7_246_011_909_330_144_101L;

    private OneBuilder() {}

    /** What only one process does at a time. */
    public interface Work<E extends Exception> {
        void run() throws SQLException, E;
    }

    /** Does it when no other process does; {@code owner} gives connections of their own, with which the lock ends. */
    public static <E extends Exception> void await(DataSource owner, Work<E> work) throws SQLException, E {
        try (var connection = owner.getConnection()) {
            ask(connection, "select pg_advisory_lock(" + KEY + ") is null");
            work.run();
        }
    }

    /** Does it unless another process does. */
    public static <E extends Exception> void unlessTaken(DataSource owner, Work<E> work) throws SQLException, E {
        try (var connection = owner.getConnection()) {
            if (ask(connection, "select pg_try_advisory_lock(" + KEY + ")")) {
                work.run();
            }
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
