package dev.backstory.web.imports;

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

    /** How it stands. */
    enum State {
        RUNNING,
        DONE,
        REFUSED,
        FAILED
    }

    static ImportAnswer of(ImportRow row) {
        var report = row.report() == null ? Report.NONE : row.report();
        return new ImportAnswer(
                row.importId(),
                row.state(),
                row.reason(),
                row.isThere() ? row.productId() : null,
                row.key(),
                row.name(),
                row.manager(),
                row.project(),
                row.dryRun(),
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
                row.progress(),
                row.begun(),
                row.ended());
    }
}
