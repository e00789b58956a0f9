package dev.backstory.command.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Accounts for a file while it is read. A row is an issue or a line, whatever the format has; a value is a cell, or a
 * scalar of JSON that is neither null nor blank. Each is counted exactly once.
 */
public final class Account {
    private static final int NOTES_MAX = 50;
    private static final int REFUSED_MAX = 10_000;
    private static final int COLUMNS_MAX = 10_000;

    private final Map<String, Long> unread = new LinkedHashMap<>();
    private final List<Report.Refused> refused = new ArrayList<>();
    private final Map<String, Long> notes = new LinkedHashMap<>();
    private final List<String> sentences = new ArrayList<>();
    private long rowsRead;
    private long rowsRefused;
    private long rowsElsewhere;
    private long read;
    private long foreign;
    private long valuesUnread;
    private long valuesRefused;
    private long valuesElsewhere;

    /** A row was read, with so many values into fields of ours, and so many kept as theirs. */
    public void row(long intoFields, long kept) {
        rowsRead++;
        values(intoFields, kept);
    }

    /** Further values of a row that was counted. */
    public void values(long intoFields, long kept) {
        read += intoFields;
        foreign += kept;
    }

    /** Values of a row that was read, of which nothing is kept. */
    public void unread(String column, long values) {
        var known = unread.containsKey(column) || unread.size() < COLUMNS_MAX ? column : "(further columns)";
        unread.merge(known, values, Long::sum);
        valuesUnread += values;
    }

    /** A row that was not read, and why: a sentence. */
    public void refused(long line, String reason, long values) {
        rowsRefused++;
        valuesRefused += values;
        if (refused.size() < REFUSED_MAX) {
            refused.add(new Report.Refused(line, reason));
        }
    }

    /** A row of a project that was not asked for. */
    public void elsewhere(long values) {
        rowsElsewhere++;
        valuesElsewhere += values;
    }

    /** Counts what is worth a sentence: {@code about} is one, without its full stop. */
    public void note(String about) {
        note(about, 1);
    }

    public void note(String about, long times) {
        var known = notes.containsKey(about) || notes.size() < NOTES_MAX ? about : "Further peculiarities";
        notes.merge(known, times, Long::sum);
    }

    /** The reason of the first row that was refused; null if none was. */
    public Report.@Nullable Refused firstRefusal() {
        return refused.isEmpty() ? null : refused.getFirst();
    }

    public long rowsRead() {
        return rowsRead;
    }

    public long rows() {
        return rowsRead + rowsRefused + rowsElsewhere;
    }

    /** All that another account came to. */
    public void add(Report other) {
        rowsRead += other.read();
        rowsElsewhere += other.elsewhere();
        other.refused().forEach(each -> refused(each.line(), each.reason(), 0));
        rowsRefused += other.rowsRefused() - other.refused().size();
        other.unread().forEach(each -> unread(each.column(), each.values()));
        other.notes().forEach(sentences::add);
        read += other.cells().read();
        foreign += other.cells().foreign();
        valuesRefused += other.cells().refused();
        valuesElsewhere += other.cells().elsewhere();
    }

    /** What it comes to. */
    public Report report(long inferred) {
        var columns = new ArrayList<Report.Unread>();
        unread.forEach((column, values) -> columns.add(new Report.Unread(column, values)));
        var told = new ArrayList<>(sentences);
        notes.forEach((about, times) -> told.add(about + ": " + times + "."));
        if (rowsRefused > refused.size()) {
            told.add("Refused rows beyond the first %,d, which are counted only: %,d."
                    .formatted(REFUSED_MAX, rowsRefused - refused.size()));
        }
        var all = read + foreign + valuesUnread + valuesRefused + valuesElsewhere;
        var cells = new Report.Cells(all, read, foreign, valuesUnread, valuesRefused, valuesElsewhere);
        return new Report(rows(), rowsRead, rowsElsewhere, columns, refused, inferred, told, cells);
    }
}
