package dev.backstory.command.imports.jobs;

import dev.backstory.command.imports.Report;
import dev.backstory.command.imports.history.ImportedHistory;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a file.
 *
 * @param rows of the file with anything in them
 * @param elsewhere rows of projects that were not asked for
 * @param events how many the history is told in
 * @param inferred how many of them were concluded rather than read
 * @param late how many had to take a later time than their own
 */
record ImportReport(
        long rows,
        long read,
        long elsewhere,
        int events,
        List<Report.Unread> unread,
        List<Report.Refused> refused,
        int inferred,
        int late,
        List<String> notes,
        Report.Cells cells) {

    /** Before anything is known. */
    static final ImportReport NONE =
            new ImportReport(0, 0, 0, 0, List.of(), List.of(), 0, 0, List.of(), new Report.Cells(0, 0, 0, 0, 0, 0));

    static ImportReport of(Report report, ImportedHistory history) {
        var notes = new ArrayList<>(report.notes());
        notes.addAll(history.notes());
        return new ImportReport(
                report.rows(),
                report.read(),
                report.elsewhere(),
                history.facts().size(),
                report.unread(),
                report.refused(),
                history.inferred(),
                history.late(),
                notes,
                report.cells());
    }
}
