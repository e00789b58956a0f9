package dev.backstory.command.imports.jobs;

import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.events.EventStaging;
import dev.backstory.command.imports.events.EventsReader;
import dev.backstory.command.imports.events.History;
import dev.backstory.command.turn.ProductLog;
import dev.backstory.events.authority.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Events of another installation: checked against each other and all that is here, then recorded as they were. */
@Component
class EventsCourse implements Course {
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final EventStaging staging;
    private final EventsRecorder recorder;
    private final FirstSnapshots snapshots;
    private final ProductLog log;
    private final Courtesy courtesy;

    EventsCourse(
            ImportJobs jobs,
            ImportFiles files,
            EventStaging staging,
            EventsRecorder recorder,
            FirstSnapshots snapshots,
            ProductLog log,
            Courtesy courtesy) {
        this.jobs = jobs;
        this.files = files;
        this.staging = staging;
        this.recorder = recorder;
        this.snapshots = snapshots;
        this.log = log;
        this.courtesy = courtesy;
    }

    /** Whether the import is of events, by what was asked for or by how its file begins. */
    boolean isOf(ImportJob job) throws IOException {
        if (job.isOfEvents() || job.report() != null || !files.has(job.importId())) {
            return job.isOfEvents();
        }
        var begins = EventsReader.begins(files.file(job.importId()));
        var format = job.request().format();
        if (begins && !format.equals(ImportRequest.RECOGNISE)) {
            throw new NotThisFormat(
                    "The file looks like an export of events (" + EventsReader.FORMAT + "), not like " + format + ".");
        }
        return begins;
    }

    @Override
    public ImportJob staged(ImportJob job) throws IOException {
        if (!job.request().wish().equals(Wish.NONE)) {
            throw new NotThisFormat("Events are imported as they are: leave out project, zone and map.");
        }
        var importId = job.importId();
        var file = files.file(importId);
        var history = staging.stage(
                importId, job.order().productKey(), file, job.order().at(), courtesy.begin()::step);
        mustBeNew(history, job);
        staging.compare(importId, history.productId(), file);
        jobs.recognised(importId, EventsReader.FORMAT);
        jobs.turnedOut(importId, history.productId(), history.name());
        var report = report(history, job);
        jobs.read(importId, report, report.events());
        return jobs.find(importId).orElseThrow();
    }

    @Override
    public void record(ImportJob job) throws IOException {
        recorder.record(job);
        snapshots.schedule(job.productId());
    }

    @Override
    public void discardEnded() {
        staging.discardEnded();
    }

    @Override
    public void discard(UUID importId) {
        staging.discard(importId);
    }

    private void mustBeNew(History history, ImportJob job) {
        if (log.isOpen(history.productId())) {
            throw new NotThisFormat("The product " + history.key() + " is here already.");
        }
        if (log.isTaken(history.key())) {
            throw new NotThisFormat("Another product has the key " + history.key() + " here.");
        }
        if (history.knows(job.order().admin())) {
            throw new NotThisFormat("Who imports holds a role in this history: somebody else has to import it.");
        }
    }

    private static ImportReport report(History history, ImportJob job) {
        var notes = new ArrayList<String>();
        var said = job.request().name().value();
        if (!said.equals(history.name()) && !said.equals(history.key())) {
            notes.add("The product keeps the name that its history gives it: " + history.name() + ".");
        }
        notes.add("People whom the file names: " + history.people() + ".");
        var events = Math.toIntExact(history.events());
        var isManaged = history.holds(job.order().manager(), Role.PRODUCT_MANAGER);
        return ImportReport.ofEvents(events, events + (isManaged ? 1 : 2), Math.toIntExact(history.inferred()), notes);
    }
}
