package dev.backstory.query.operation;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application's transactions that read the database as it was at an earlier moment: what was committed since then
 * they do not see, whatever tables they go on to read.
 */
final class OldReaders {
    private static final long LOOK_EVERY_MILLIS = 5;
    private static final String ARE_LEFT = """
            select exists (select from pg_stat_activity where datname = current_database() and usename = current_user \
            and pid <> pg_backend_pid() and backend_xmin is not null and xact_start <= :moment \
            and not (:blocker = any(pg_blocking_pids(pid))))""";

    private final JdbcClient application;

    OldReaders(JdbcClient application) {
        this.application = application;
    }

    /** Waits until all that has been committed until now is seen by whoever reads; false if that takes too long. */
    boolean haveEnded(Duration patience) throws InterruptedException {
        return haveEnded(patience, 0);
    }

    /**
     * The same while this backend locks out whoever projects: those who wait for it have read nothing that counts, and look
     * anew, names and rows, when it lets them through.
     */
    boolean haveEnded(Duration patience, int blocker) throws InterruptedException {
        var moment = application
                .sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single();
        var deadline = System.nanoTime() + patience.toNanos();
        while (areLeft(moment, blocker)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        return true;
    }

    private boolean areLeft(OffsetDateTime moment, int blocker) {
        return application
                .sql(ARE_LEFT)
                .param("moment", moment)
                .param("blocker", blocker)
                .query(Boolean.class)
                .single();
    }
}
