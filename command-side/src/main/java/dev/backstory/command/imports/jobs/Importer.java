package dev.backstory.command.imports.jobs;

import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.jobs.ImportJob.State;
import dev.backstory.command.turn.ProductLog;
import dev.backstory.command.turn.ProductTurn;
import dev.backstory.web.problem.Outage;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Carries imports out, one after the other, and takes up at the start what an earlier process did not finish. What was
 * recorded of one that is cancelled stays in the log, as all does; without its last event nobody ever sees it, its
 * key is free again, and whom it alone has named is in the directory no more. One that continues a product adds whole facts: what it added before it was cancelled stays, and is not
 * added again.
 */
@Component
class Importer {
    private static final Logger LOG = LoggerFactory.getLogger(Importer.class);
    private static final int PAUSE_SECONDS = 5;
    private static final int STOP_SECONDS_MAX = 10;

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final FactsCourse facts;
    private final EventsCourse events;
    private final SourceDirectory directory;
    private final ProductTurn turn;
    private final ProductLog log;
    private final Clock clock;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("imports").factory());

    Importer(
            ImportJobs jobs,
            ImportFiles files,
            FactsCourse facts,
            EventsCourse events,
            SourceDirectory directory,
            ProductTurn turn,
            ProductLog log,
            Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.facts = facts;
        this.events = events;
        this.directory = directory;
        this.turn = turn;
        this.log = log;
        this.clock = clock;
    }

    /** Carries an import out as soon as those before it have ended. */
    void start(UUID importId) {
        worker.execute(() -> carryOut(importId));
    }

    /** Forgets what a process that was killed has left of imports that have ended, before new ones come in. */
    @PostConstruct
    void tidy() {
        files.discardAllBut(jobs.running());
        facts.discardEnded();
        events.discardEnded();
    }

    /** Takes up what has not ended; the file of an import lies with the node that received it. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        for (var importId : jobs.running()) {
            if (files.has(importId) || isRead(jobs.find(importId).orElseThrow())) {
                start(importId);
            } else {
                LOG.warn("Import {} is running, but its file is not here", importId);
            }
        }
    }

    /** Of events, the file is read again while they are recorded. */
    private static boolean isRead(ImportJob job) {
        return job.report() != null && !job.isOfEvents();
    }

    /** Ends a running import without a trace that anybody sees; false if it had ended. */
    boolean cancel(ImportJob job) {
        return abandon(job, "It was cancelled.");
    }

    private void carryOut(UUID importId) {
        try {
            attempt(jobs.find(importId).orElseThrow());
            facts.discard(importId);
            events.discard(importId);
            files.discard(importId);
        } catch (RuntimeException e) {
            if (!worker.isShutdown()) {
                LOG.warn("Import {} has to wait", importId, e);
                var unused = worker.schedule(() -> carryOut(importId), PAUSE_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    /** Brings an import to its end. @throws RuntimeException if what prevents that will pass */
    private void attempt(ImportJob job) {
        try {
            read(job);
        } catch (NotThisFormat refused) {
            jobs.end(job.importId(), State.REFUSED, refused.getMessage(), clock.instant());
        } catch (KeyTaken taken) {
            abandon(job, String.valueOf(taken.getMessage()));
        } catch (ImportStopped stopped) {
            LOG.info("Import {} was stopped", job.importId());
        } catch (IOException | RuntimeException | Error e) {
            if (worker.isShutdown() || Outage.is(e)) {
                throw new IllegalStateException("The store cannot be reached", e);
            }
            LOG.error("Import {} failed", job.importId(), e);
            abandon(job, "Something went wrong here; the log has it under the import's id.");
        }
    }

    private void read(ImportJob job) throws IOException {
        if (job.state() != State.RUNNING) {
            return;
        }
        var course = course(job);
        var read = job.report() == null ? course.staged(job) : job;
        if (read.request().isDryRun()) {
            jobs.end(read.importId(), State.DONE, null, clock.instant());
        } else {
            course.record(read);
        }
    }

    /** Reads the file, and finds out what its history comes to. */
    ImportJob staged(ImportJob job) throws IOException {
        return course(job).staged(job);
    }

    private Course course(ImportJob job) throws IOException {
        return events.isOf(job) ? events : facts;
    }

    private boolean abandon(ImportJob job, String reason) {
        return turn.take(job.productId(), () -> {
            var ended = jobs.end(job.importId(), State.FAILED, reason, clock.instant());
            if (ended && !job.order().isContinuation()) {
                var last = jobs.find(job.importId()).orElseThrow(); // which product it fills may just have turned out
                log.forsake(last.productId());
                directory.forget(last);
            }
            return ended;
        });
    }

    @PreDestroy
    void stop() throws InterruptedException {
        worker.shutdownNow();
        if (!worker.awaitTermination(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
            LOG.warn("An import did not stop in time; it goes on at the next start");
        }
    }
}
