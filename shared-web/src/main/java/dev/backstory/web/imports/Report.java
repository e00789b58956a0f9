package dev.backstory.web.imports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a file, as the command side has stored it; what only that side needs of it is passed over. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Report(
        long rows,
        long read,
        long elsewhere,
        int events,
        List<Unread> unread,
        List<Refused> refused,
        int inferred,
        int late,
        List<String> notes,
        Cells cells,
        @Nullable Gaps gaps) {

    /** Before anything is known. */
    static final Report NONE =
            new Report(0, 0, 0, 0, List.of(), List.of(), 0, 0, List.of(), new Cells(0, 0, 0, 0, 0, 0), null);

    /** A column that was not read; headers that repeat are one, with the sum of their values. */
    record Unread(String column, long values) {}

    /** A row that was not read; its line is where the record starts, from 1. */
    record Refused(long line, String reason) {}

    /** Where every non-blank cell went: {@code all = read + foreign + unread + refused + elsewhere}. */
    record Cells(long all, long read, long foreign, long unread, long refused, long elsewhere) {}
}
