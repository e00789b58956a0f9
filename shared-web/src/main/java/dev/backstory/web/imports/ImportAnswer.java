package dev.backstory.command.imports.jobs;

import dev.backstory.command.imports.Report;
import dev.backstory.command.imports.jobs.ImportJob.State;
import dev.backstory.command.imports.staging.Gaps;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an import stands and what became of its file.
 *
 * @param productId null until the product is there
 * @param reason why it was refused or failed
 */
record ImportAnswer(
        UUID importId,
        State state,
        @Nullable String reason,
        @Nullable UUID productId,
        String key,
        String name,
        UUID manager,
        @Nullable String project,
        boolean dryRun,
        long rows,
        long read,
        long elsewhere,
        int events,
        List<Report.Unread> unread,
        List<Report.Refused> refused,
        int inferred,
        int late,
        List<String> notes,
        Report.Cells cells,
        @Nullable Gaps gaps,
        Progress progress,
        Instant begun,
        @Nullable Instant ended) {

    /** Events recorded, of how many; null while the file is being read. */
    record Progress(int recorded, @Nullable Integer total) {}

    static ImportAnswer of(ImportJob job) {
        var report = job.report() == null ? ImportReport.NONE : job.report();
        var request = job.request();
        return new ImportAnswer(
                job.importId(),
                job.state(),
                job.reason(),
                isThere(job) ? job.productId() : null,
                request.key().value(),
                request.name().value(),
                request.manager(),
                request.wish().project(),
                request.isDryRun(),
                report.rows(),
                report.read(),
                report.elsewhere(),
                report.events(),
                report.unread(),
                report.refused(),
                report.inferred(),
                report.late(),
                report.notes(),
                report.cells(),
                report.gaps(),
                new Progress(job.recorded(), job.total()),
                job.order().at(),
                job.ended());
    }

    static boolean isThere(ImportJob job) {
        return job.state() == State.DONE && !job.request().isDryRun();
    }
}
