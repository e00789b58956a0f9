package dev.backstory.web.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** An import's report as a table: {@code part,line,column,count,text}. */
final class ReportCsv {
    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);

    private ReportCsv() {}

    static String of(ImportAnswer answer) {
        var report = new ReportCsv();
        report.csv.writeRecord("part", "line", "column", "count", "text");
        report.row("state", null, null, null, answer.state().name());
        report.row("reason", null, null, null, answer.reason());
        report.row("product", null, null, null, answer.productId());
        report.row("rows", null, null, answer.rows(), null);
        report.row("read", null, null, answer.read(), null);
        report.row("elsewhere", null, null, answer.elsewhere(), null);
        report.row("events", null, null, answer.events(), null);
        report.row("inferred", null, null, answer.inferred(), null);
        report.row("late", null, null, answer.late(), null);
        answer.unread().forEach(unread -> report.row("unread", null, unread.column(), unread.values(), null));
        answer.refused().forEach(refused -> report.row("refused", refused.line(), null, null, refused.reason()));
        if (answer.gaps() != null) {
            report.gaps(answer.gaps());
        }
        answer.notes().forEach(note -> report.row("note", null, null, null, note));
        report.finish();
        return report.text.toString();
    }

    private void gaps(Gaps gaps) {
        row("gap", null, null, gaps.brokenCount(), "broken");
        row("gap", null, null, gaps.backwards(), "backwards");
        row("gap", null, null, gaps.doubled(), "doubled");
        row("gap", null, null, gaps.unexplained(), "unexplained");
        gaps.broken().forEach(broken -> row("broken", broken.line(), broken.field(), null, sentence(broken)));
    }

    private static String sentence(Gaps.Broken broken) {
        return "%s: it was %s, and the change says %s"
                .formatted(broken.subject(), said(broken.was()), said(broken.said()));
    }

    private static String said(@Nullable String value) {
        return value == null ? "nothing" : "'" + value + "'";
    }

    private void finish() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory has no such trouble
        }
    }

    private void row(
            String part,
            @Nullable Object line,
            @Nullable String column,
            @Nullable Object count,
            @Nullable Object said) {
        csv.writeRecord(part, cell(line), cell(column), cell(count), cell(said));
    }

    /** The value, with an apostrophe before what a spreadsheet would run. */
    static String cell(@Nullable Object value) {
        var cell = value == null ? "" : value.toString();
        return cell.isEmpty() || FORMULA.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
