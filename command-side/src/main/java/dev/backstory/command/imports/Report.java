package dev.backstory.command.imports;

import java.util.List;

/**
 * What became of a file: {@code rows = read + rowsRefused() + elsewhere}.
 *
 * @param rows records with anything in them, without the header
 * @param read rows that became a story or an item
 * @param elsewhere rows of projects that were not asked for
 * @param unread columns read into no field and kept nowhere, with their values in the rows that were read; the cells
 *     of a refused row count with the row
 * @param inferred facts that were inferred, over all rows
 * @param notes sentences
 */
public record Report(
        long rows,
        long read,
        long elsewhere,
        List<Unread> unread,
        List<Refused> refused,
        long inferred,
        List<String> notes,
        Cells cells) {

    /** A column that was not read; headers that repeat are one, with the sum of their values. */
    public record Unread(String column, long values) {}

    /** A row that was not read; its line is where the record starts, from 1. */
    public record Refused(long line, String reason) {}

    /** Where every non-blank cell went: {@code all = read + foreign + unread + refused + elsewhere}. */
    public record Cells(long all, long read, long foreign, long unread, long refused, long elsewhere) {}

    /** Rows that were not read, of which {@code refused} has the first. */
    public long rowsRefused() {
        return rows - read - elsewhere;
    }

    public Report {
        unread = List.copyOf(unread);
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }
}
