package dev.backstory.command.imports.jobs;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.Format;
import dev.backstory.command.imports.SourceFile;
import dev.backstory.command.imports.format.Formats;
import dev.backstory.command.imports.staging.Staging;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Another tracker's history, in whatever format: read as facts, told as events. */
@Component
class FactsCourse implements Course {
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final Formats formats;
    private final Staging staging;
    private final Tellings tellings;
    private final HistoryRecorder recorder;
    private final FirstSnapshots snapshots;
    private final Courtesy courtesy;

    FactsCourse(
            ImportJobs jobs,
            ImportFiles files,
            Formats formats,
            Staging staging,
            Tellings tellings,
            HistoryRecorder recorder,
            FirstSnapshots snapshots,
            Courtesy courtesy) {
        this.jobs = jobs;
        this.files = files;
        this.formats = formats;
        this.staging = staging;
        this.tellings = tellings;
        this.recorder = recorder;
        this.snapshots = snapshots;
        this.courtesy = courtesy;
    }

    @Override
    public ImportJob staged(ImportJob job) throws IOException {
        var account = new Account();
        var file = files.file(job.importId());
        var wish = job.request().wish();
        var format = format(job, file);
        var gaps = staging.stage(
                job.importId(), job.order().at(), facts -> format.read(file, wish, courtesy.facts(facts), account));
        jobs.recognised(job.importId(), format.name());
        var counted = tellings.count(jobs.find(job.importId()).orElseThrow());
        var report = ImportReport.of(account.report(0), gaps, counted);
        jobs.read(job.importId(), report, report.events());
        return jobs.find(job.importId()).orElseThrow();
    }

    @Override
    public void record(ImportJob job) {
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

    private Format format(ImportJob job, SourceFile file) throws IOException {
        var named = formats.byName(job.request().format());
        return named.isEmpty()
                ? formats.recognise(file)
                : formats.confirm(named.get(), file, job.request().wish());
    }
}
