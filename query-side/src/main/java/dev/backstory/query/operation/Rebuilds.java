package dev.backstory.query.operation;

import dev.backstory.query.support.OneBuilder;
import dev.backstory.query.support.Rebuild;
import dev.backstory.query.support.ViewRevision;
import dev.backstory.web.operation.RebuildAnswer;
import dev.backstory.web.operation.RebuildAnswer.State;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out the rebuild that was asked for, going on where this or another process was ended with it. */
final class Rebuilds implements Attendant.Work {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final String NEXT = "view_next";
    private static final int ATTEMPTS_MAX = 5;
    /** What is left to the time when nobody projects. */
    private static final long NEAR = 1_000;

    private static final int ROUNDS_MAX = 20;
    private static final long NOTE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long BETWEEN_TRIES_MILLIS = 250;

    private final DataSource owner;
    private final Rebuild rebuild;
    private final Handover handover;
    private final Jobs jobs;
    private final Runnable afterwards;
    private volatile boolean ending;
    private boolean isClear;

    Rebuilds(DataSource owner, Rebuild rebuild, Handover handover, Jobs jobs, Runnable afterwards) {
        this.owner = owner;
        this.rebuild = rebuild;
        this.handover = handover;
        this.jobs = jobs;
        this.afterwards = afterwards;
    }

    @Override
    public void turn() throws SQLException, InterruptedException {
        ending = false;
        if (isClear && jobs.underWay().isEmpty()) {
            return;
        }
        OneBuilder.unlessTaken(owner, () -> {
            clear();
            var job = jobs.underWay();
            if (job.isPresent()) {
                attempt(job.get());
            }
        });
    }

    @Override
    public void end() {
        ending = true;
    }

    private void attempt(RebuildAnswer job) throws SQLException, InterruptedException {
        try {
            carryOut(job);
            clear();
        } catch (CancellationException ended) {
            LOG.info("Rebuilding the views stops with this process, and goes on with the next");
        } catch (Handover.Worse worse) {
            fail(job, worse);
        } catch (SQLException | RuntimeException failed) {
            if (jobs.interrupted(job.rebuildId(), brief(failed)) >= ATTEMPTS_MAX) {
                fail(job, failed);
            }
            throw failed;
        }
    }

    private void carryOut(RebuildAnswer job) throws SQLException, InterruptedException, Handover.Worse {
        var id = job.rebuildId();
        LOG.info("Rebuilding all views beside the live ones, as was asked for ({})", id);
        jobs.note(id, State.BUILDING, job.position());
        var last = rebuild.into(NEXT, "rebuild " + id + " of " + ViewRevision.PRESENT, noting(id, State.BUILDING));
        for (var round = 0; round < ROUNDS_MAX; round++) {
            var before = last;
            last = rebuild.catchUp(NEXT, before, noting(id, State.CATCHING_UP));
            if (last - before < NEAR) {
                break;
            }
        }
        jobs.note(id, State.SWAPPING, last);
        var tries = 1;
        for (; !handover.isDone(id, last); tries++) {
            goOn();
            TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MILLIS);
            last = rebuild.catchUp(NEXT, last, noting(id, State.SWAPPING));
        }
        isClear = false;
        afterwards.run();
        LOG.info("Rebuilt all views; they took the place of the old ones at try {}", tries);
    }

    private void clear() throws SQLException, InterruptedException {
        isClear = handover.isCleared();
    }

    private void fail(RebuildAnswer job, Exception why) throws SQLException {
        LOG.error("The views are not rebuilt ({})", job.rebuildId(), why);
        handover.discard();
        jobs.failed(job.rebuildId(), brief(why));
    }

    /** Now and then, and at the first; ends it where the process is to end. */
    private Rebuild.Progress noting(UUID job, State state) {
        var due = new long[] {System.nanoTime()};
        return position -> {
            goOn();
            if (System.nanoTime() - due[0] >= 0) {
                jobs.note(job, state, position);
                due[0] = System.nanoTime() + NOTE_NANOS;
            }
        };
    }

    private void goOn() {
        if (ending) {
            throw new CancellationException("This process ends");
        }
    }

    private static String brief(Exception why) {
        var line = String.valueOf(why.getMessage()).lines().findFirst().orElse("");
        return line.length() <= 300 ? line : line.substring(0, 300);
    }
}
