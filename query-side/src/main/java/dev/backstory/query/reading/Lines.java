package dev.backstory.query.reading;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How the entries of a view are written one after the other. */
public sealed interface Lines<E> {
    /** With its charset. */
    String contentType();

    /** What writes entries to there; nothing is held back but what the writer itself does. */
    Sink<E> to(Writer out) throws IOException;

    /** Takes one entry. */
    interface Sink<E> {
        void write(E entry) throws IOException;
    }

    /** One column of a table. */
    record Column<E>(String name, Function<E, @Nullable Object> value) {}

    /** A table of RFC 4180 with a line of names, which no spreadsheet takes for formulas. */
    record Table<E>(List<Column<E>> columns) implements Lines<E> {
        public static final String TYPE = "text/csv";

        /** What a spreadsheet takes for the beginning of a formula. */
        private static final String FORMULA = "=+-@\t\r";

        public Table {
            columns = List.copyOf(columns);
        }

        @Override
        public String contentType() {
            return TYPE + ";charset=UTF-8";
        }

        @Override
        public Sink<E> to(Writer out) throws IOException {
            var csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.CRLF)
                    .bufferSize(0)
                    .build(out);
            csv.writeRecord(columns.stream().map(Column::name).toList());
            return entry -> csv.writeRecord(columns.stream()
                    .map(column -> cell(column.value().apply(entry)))
                    .toList());
        }

        /** The value, with an apostrophe before what a spreadsheet would run; of several, one beside the other. */
        static String cell(@Nullable Object value) {
            if (value instanceof Number number) {
                return number instanceof java.math.BigDecimal exact ? exact.toPlainString() : number.toString();
            }
            var cell = value instanceof Collection<?> all
                    ? all.stream().map(String::valueOf).collect(Collectors.joining("; "))
                    : value == null ? "" : value.toString();
            return isFormula(cell) ? "'" + cell : cell;
        }

        /** Also behind apostrophes, so that one can be taken from each that has one. */
        private static boolean isFormula(String cell) {
            int first = 0;
            while (first < cell.length() && cell.charAt(first) == '\'') {
                first++;
            }
            return first < cell.length() && FORMULA.indexOf(cell.charAt(first)) >= 0;
        }
    }

    /** Lines of JSON that are written already, each with its end. */
    record Written() implements Lines<String> {
        @Override
        public String contentType() {
            return Texts.TYPE;
        }

        @Override
        public Sink<String> to(Writer out) {
            return out::write;
        }
    }

    /** A JSON text on a line for each entry. */
    record Texts<E>(JsonMapper json) implements Lines<E> {
        public static final String TYPE = "application/x-ndjson";

        @Override
        public String contentType() {
            return TYPE;
        }

        @Override
        public Sink<E> to(Writer out) {
            return entry -> {
                out.write(json.writeValueAsString(entry));
                out.write('\n');
            };
        }
    }
}
