package dev.backstory.command.imports.jobs;

import dev.backstory.command.backlog.Backlogs;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.history.ImportedFact;
import dev.backstory.command.imports.jobs.ImportJob.State;
import dev.backstory.command.imports.staging.Staging;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.turn.ProductLog;
import dev.backstory.command.turn.ProductTurn;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.Provenance;
import dev.backstory.events.storage.WakingEventStore;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Records an imported history, a piece in each transaction, so that others get their turn at the counter of positions.
 * How far it is stands in the import's row, in the same transaction: what is taken up again goes on where it was.
 */
@Component
class HistoryRecorder {
    /** The right by which all of it is recorded; in which role an author acted elsewhere, nobody knows. */
    private static final List<String> ROLES = List.of("ADMIN");

    private static final String COMMAND = "ImportHistory";

    private final ProductTurn turn;
    private final ImportJobs jobs;
    private final Staging staging;
    private final Tellings tellings;
    private final SourceDirectory directory;
    private final ProductLog log;
    private final Backlogs backlogs;
    private final WakingEventStore store;
    private final Courtesy courtesy;
    private final Opening opening;
    private final int eventsMax;

    HistoryRecorder(
            ProductTurn turn,
            ImportJobs jobs,
            Staging staging,
            Tellings tellings,
            SourceDirectory directory,
            ProductLog log,
            Backlogs backlogs,
            WakingEventStore store,
            Courtesy courtesy,
            Opening opening,
            @Value("${backstory.imports.events-per-transaction:1000}") int eventsMax) {
        this.turn = turn;
        this.jobs = jobs;
        this.staging = staging;
        this.tellings = tellings;
        this.directory = directory;
        this.log = log;
        this.backlogs = backlogs;
        this.store = store;
        this.courtesy = courtesy;
        this.opening = opening;
        this.eventsMax = eventsMax;
    }

    /** Records all that is left of the history. @throws ImportStopped if the import ends otherwise meanwhile */
    void record(ImportJob job) {
        record(job, pieces -> true);
    }

    /** The same as long as it is wanted after so many pieces. @throws ImportStopped if it is wanted no more */
    void record(ImportJob job, IntPredicate goesOn) {
        var pieces = new AtomicInteger();
        var working = courtesy.begin();
        Piece.Writing writing = (piece, isLast) -> {
            if (!goesOn.test(pieces.getAndIncrement())) {
                throw new ImportStopped();
            }
            var position = write(piece, isLast);
            working.rest(1);
            return position;
        };
        while (!recordOn(job, writing)) {
            // the product went on meanwhile: what is left is told after that
        }
    }

    /** Records what is left, unless the product goes on meanwhile: false. */
    private boolean recordOn(ImportJob job, Piece.Writing writing) {
        var begun = tellings.begin(job);
        if (begun.telling().isArchived()) {
            throw new NotThisFormat("The product is archived and takes nothing more.");
        }
        var piece = new Piece(job, begun, eventsMax, writing, position -> tellings.catchUp(job, begun, position));
        try {
            staging.read(job.importId(), job.productId(), piece::take);
            piece.end();
            return true;
        } catch (ProductWentOn wentOn) {
            return false;
        }
    }

    /** Records the next piece and returns the product's position after it. */
    private long write(Piece piece, boolean isLast) {
        Opening.mustGoOn();
        var job = piece.job();
        turn.take(job.productId(), () -> {
            int done = jobs.lock(job.importId()).orElseThrow(ImportStopped::new);
            var recorded = piece.position() == 0
                    ? opening.begin(job.productId(), job.order().productKey())
                    : opening.goOn(job.productId(), piece.position());
            directory.enter(job, piece.people());
            takeNames(piece);
            staging.know(job.productId(), piece.known());
            store.publish(piece.facts().stream()
                    .map(fact ->
                            Messages.of(fact.event(), fact.eventId(), fact.sequence(), provenance(job, fact, recorded)))
                    .toList());
            jobs.recorded(job.importId(), done + piece.facts().size());
            if (isLast) {
                jobs.end(job.importId(), State.DONE, null, recorded);
            }
            return done;
        });
        return piece.facts().isEmpty()
                ? piece.position()
                : log.position(piece.facts().getLast().eventId().toString());
    }

    private void takeNames(Piece piece) {
        for (var fact : piece.facts()) {
            if (fact.event() instanceof BacklogOpened opened) {
                backlogs.takeName(opened.productId(), new Title(opened.name()));
            }
        }
    }

    private static Provenance provenance(ImportJob job, ImportedFact fact, Instant recorded) {
        return new Provenance(
                job.productId(),
                fact.actor(),
                ROLES,
                job.order().commandId(),
                COMMAND,
                job.importId().toString(),
                fact.occurred(),
                recorded,
                null,
                fact.source(),
                fact.inferred());
    }
}
