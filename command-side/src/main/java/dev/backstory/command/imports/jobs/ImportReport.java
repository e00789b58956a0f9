package dev.backstory.command.imports.jobs;

import dev.backstory.command.imports.Report;
import dev.backstory.command.imports.staging.Gaps;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param rows of the file with anything in them
 * @param elsewhere rows of projects that were not asked for
 * @param events how many the history is told in
 * @param inferred how many of them were concluded rather than read
 * @param late how many had to take a later time than their own
 * @param told the events that tell facts, without those that open the product
 * @param toldInferred how many of these were concluded
 * @param gaps where what the file says does not fit together; null before that was looked for
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
        Report.Cells cells,
        int told,
        int toldInferred,
        @Nullable Gaps gaps) {

    /** Before anything is known. */
    static final ImportReport NONE = new ImportReport(
            0, 0, 0, 0, List.of(), List.of(), 0, 0, List.of(), new Report.Cells(0, 0, 0, 0, 0, 0), 0, 0, null);

    /** Of a file of events, each of which was read; {@code all} are those, and what the import says itself. */
    static ImportReport ofEvents(int told, int all, int inferred, List<String> notes) {
        return new ImportReport(
                told, told, 0, all, List.of(), List.of(), inferred, 0, notes, NONE.cells(), told, inferred, null);
    }

    /** How many events the import adds of its own. */
    int own() {
        return events - told;
    }

    static ImportReport of(Report report, Gaps gaps, Tellings.Counted counted) {
        var telling = counted.telling();
        var notes = new ArrayList<>(report.notes());
        notes.addAll(telling.notes());
        notes.addAll(GapNotes.of(gaps));
        return new ImportReport(
                report.rows(),
                report.read(),
                report.elsewhere(),
                telling.events(),
                report.unread(),
                report.refused(),
                telling.inferred(),
                telling.late(),
                notes,
                report.cells(),
                counted.events(),
                counted.inferred(),
                gaps);
    }
}
