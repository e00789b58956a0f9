package dev.backstory.command.imports.jobs;

import dev.backstory.command.backlog.Backlogs;
import dev.backstory.command.desk.InnerIds;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.events.EventStaging;
import dev.backstory.command.imports.events.Line;
import dev.backstory.command.imports.jobs.ImportJob.State;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.turn.ProductLog;
import dev.backstory.command.turn.ProductTurn;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.GoalDefined;
import dev.backstory.events.storage.WakingEventStore;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Records the events of another installation as they were there, a piece in each transaction. How many of them are here is
 * what the log has of the product: nobody else records anything in one that nobody sees.
 */
@Component
class EventsRecorder {
    private final ProductTurn turn;
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final EventStaging staging;
    private final SourceDirectory directory;
    private final ProductLog log;
    private final Opening opening;
    private final Backlogs backlogs;
    private final InnerIds innerIds;
    private final WakingEventStore store;
    private final Courtesy courtesy;
    private final int eventsMax;

    EventsRecorder(
            ProductTurn turn,
            ImportJobs jobs,
            ImportFiles files,
            EventStaging staging,
            SourceDirectory directory,
            ProductLog log,
            Opening opening,
            Backlogs backlogs,
            InnerIds innerIds,
            WakingEventStore store,
            Courtesy courtesy,
            @Value("${backstory.imports.events-per-transaction:1000}") int eventsMax) {
        this.turn = turn;
        this.jobs = jobs;
        this.files = files;
        this.staging = staging;
        this.directory = directory;
        this.log = log;
        this.opening = opening;
        this.backlogs = backlogs;
        this.innerIds = innerIds;
        this.store = store;
        this.courtesy = courtesy;
        this.eventsMax = eventsMax;
    }

    /** Records all that is left of the history. @throws ImportStopped if the import ends otherwise meanwhile */
    void record(ImportJob job) throws IOException {
        record(job, pieces -> true);
    }

    /** The same as long as it is wanted after so many pieces. @throws ImportStopped if it is wanted no more */
    void record(ImportJob job, IntPredicate goesOn) throws IOException {
        var pieces = new AtomicInteger();
        var working = courtesy.begin();
        var portion = new Portion(job, log.events(job.productId()), log.position(job.productId()), (piece, isLast) -> {
            if (!goesOn.test(pieces.getAndIncrement())) {
                throw new ImportStopped();
            }
            var position = write(piece, isLast);
            working.rest(1);
            return position;
        });
        mustBeItsBeginning(job);
        try (var file = staging.open(files.file(job.importId()))) {
            for (var line = file.next(); line != null && !(line instanceof Line.End); line = file.next()) {
                take(line, portion);
            }
        } catch (NotThisFormat changed) {
            throw new IllegalStateException("The file is no longer what it was when it was read", changed);
        }
        end(portion, Objects.requireNonNull(job.report()));
    }

    /** What was compared when the file was read may have been long ago. */
    private void mustBeItsBeginning(ImportJob job) throws IOException {
        staging.compare(job.importId(), job.productId(), files.file(job.importId()));
    }

    private void end(Portion portion, ImportReport report) {
        if (portion.recorded() + portion.size() != report.told()) {
            throw new IllegalStateException("The file is no longer as long as it was when it was read");
        }
        var job = portion.job();
        portion.end(report.own() > 1, staging.version(job.importId(), job.productId()));
    }

    private void take(Line line, Portion portion) {
        if (line instanceof Line.Named named) {
            portion.name(named);
        } else if (line instanceof Line.Told told) {
            portion.take(
                    told,
                    position -> log.position(
                            staging.eventAt(portion.job().importId(), position).toString()));
            if (portion.size() >= eventsMax) {
                portion.write(false);
            }
        }
    }

    /** Records the next piece and returns the product's position after it. */
    private long write(Portion piece, boolean isLast) {
        Opening.mustGoOn();
        var job = piece.job();
        turn.take(job.productId(), () -> {
            int before = jobs.lock(job.importId()).orElseThrow(ImportStopped::new);
            var recorded = opened(piece);
            piece.people().forEach(named -> directory.enter(job, named.person(), named.name()));
            piece.events().forEach(event -> reserve(job, event.event()));
            store.publish(piece.messages(recorded));
            jobs.recorded(job.importId(), Math.toIntExact(piece.recorded() + piece.size()));
            if (isLast) {
                jobs.end(job.importId(), State.DONE, null, recorded);
            }
            return before;
        });
        return log.position(job.productId());
    }

    /** What an earlier import of the product has left is the beginning of this one; it gets its key again. */
    private Instant opened(Portion piece) {
        var job = piece.job();
        var key = job.order().productKey();
        if (piece.position() == 0) {
            return opening.begin(job.productId(), key);
        }
        var recorded = opening.goOn(job.productId(), piece.position());
        if (!log.reopen(job.productId(), key)) {
            throw new KeyTaken();
        }
        return recorded;
    }

    /** What is unique here, and not by the log's own keys. */
    private void reserve(ImportJob job, dev.backstory.events.Event event) {
        if (event instanceof BacklogOpened backlog) {
            backlogs.takeName(job.productId(), new Title(backlog.name()));
        } else if (event instanceof GoalDefined goal) {
            innerIds.take(goal.goalId());
        }
    }
}
