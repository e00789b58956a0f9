package dev.backstory.web.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Tells a database that cannot be reached from one that answered with an error. */
public final class Outage {
    /** Shutting down, crashed, starting up, too many connections; disk or memory full; a deadlock, a lock not obtained. */
    private static final Set<String> STATES =
            Set.of("57P01", "57P02", "57P03", "53300", "53100", "53200", "40P01", "55P03");

    private static final int CAUSES_MAX = 30;

    private Outage() {}

    /** Whether the failure is that, or was caused by it. */
    public static boolean is(Throwable failure) {
        Throwable cause = failure;
        for (var depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            if (cause instanceof SQLException sql && is(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** What has no state was said by the pool, of a connection that broke in use, and not by the database. */
    private static boolean is(SQLException failure) {
        var state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || state == null
                || state.startsWith("08")
                || STATES.contains(state);
    }
}
