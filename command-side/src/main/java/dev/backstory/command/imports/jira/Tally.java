package dev.backstory.command.imports.jira;

import dev.backstory.command.imports.ForeignValue;
import dev.backstory.command.imports.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts where each row and each cell went. */
final class Tally {
    private final People people;
    private final Map<String, Long> unread = new LinkedHashMap<>();
    /** More are counted alone. */
    private static final int REFUSED_MAX = 10_000;

    private final List<Report.Refused> refused = new ArrayList<>();
    private long rowsRefused;
    private long rowsRead;
    private long rowsElsewhere;
    private long inferred;
    private long all;
    private long read;
    private long foreign;
    private long cellsRefused;
    private long cellsElsewhere;

    Tally(Columns columns, People people) {
        this.people = people;
        for (var column : columns.all()) if (!column.isKept()) unread.put(column.name(), 0L);
    }

    void refuse(Row row, String reason) {
        all += row.filled();
        cellsRefused += row.filled();
        rowsRefused++;
        if (refused.size() < REFUSED_MAX) {
            refused.add(new Report.Refused(row.line(), reason));
        }
    }

    void elsewhere(Row row) {
        all += row.filled();
        cellsElsewhere += row.filled();
        rowsElsewhere++;
    }

    /** Counts a row that was read and gives what is foreign in it; its links are counted when they are resolved. */
    Map<String, List<ForeignValue>> read(Row row, Draft draft) {
        rowsRead++;
        inferred += draft.facts().inferred().size();
        all += row.filled();
        read += row.taken();
        if (draft instanceof Draft.Story story) read -= story.links().size();
        var rest = row.rest(people, column -> unread.merge(column, 1L, Long::sum));
        foreign += rest.values().stream().mapToLong(List::size).sum();
        return rest;
    }

    void linked(int resolved, int unresolved) {
        read += resolved;
        foreign += unresolved;
    }

    boolean isEmpty() {
        return all == 0;
    }

    Report.@Nullable Refused firstRefusal() {
        return refused.isEmpty() ? null : refused.getFirst();
    }

    Report report(List<String> notes) {
        var columns = new ArrayList<Report.Unread>();
        unread.forEach((column, values) -> columns.add(new Report.Unread(column, values)));
        long cellsUnread = unread.values().stream().mapToLong(Long::longValue).sum();
        long rows = rowsRead + rowsRefused + rowsElsewhere;
        var cells = new Report.Cells(all, read, foreign, cellsUnread, cellsRefused, cellsElsewhere);
        return new Report(rows, rowsRead, rowsElsewhere, columns, refused, inferred, notes, cells);
    }
}
