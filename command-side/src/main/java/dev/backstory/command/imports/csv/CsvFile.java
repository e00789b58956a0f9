package dev.backstory.command.imports.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.SourceFile;
import dev.backstory.command.imports.text.Encoding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A delimited text file with a header; it can be read any number of times, record by record. */
public final class CsvFile {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private final SourceFile source;
    private final char delimiter;
    private final List<String> header;

    private CsvFile(SourceFile source, char delimiter, List<String> header) {
        this.source = source;
        this.delimiter = delimiter;
        this.header = header;
    }

    /** A record after the header; {@code line} is where it starts, from 1. */
    public record Line(long line, List<String> cells) {}

    /**
     * Opens the file with the delimiter that makes an acceptable header of its first record.
     *
     * @throws NotThisFormat if none does, or the file is no text
     */
    public static CsvFile open(SourceFile source, Predicate<List<String>> isHeader, String expected)
            throws IOException {
        Sniff.refuseUnlessTable(source);
        CsvFile best = null;
        for (char delimiter : DELIMITERS) {
            var candidate = new CsvFile(source, delimiter, firstRecord(source, delimiter));
            if (isHeader.test(candidate.header) && (best == null || candidate.header.size() > best.header.size()))
                best = candidate;
        }
        if (best == null) throw new NotThisFormat("The file's first line is no header with " + expected + ".");
        return best;
    }

    /** The first record, as the delimiter reads it that makes the most of it; it is not said to be a header. */
    static List<String> widestHeader(SourceFile source) throws IOException {
        List<String> widest = List.of();
        for (char delimiter : DELIMITERS) {
            var record = firstRecord(source, delimiter);
            widest = record.size() > widest.size() ? record : widest;
        }
        return widest;
    }

    public List<String> header() {
        return header;
    }

    /**
     * Hands over every record after the header.
     *
     * @throws NotThisFormat if the rest of the file is no CSV, or not in its encoding
     */
    public void forEach(Consumer<Line> reader) throws IOException {
        scan(source, delimiter, true, each -> {
            if (each.line() > 0) reader.accept(each);
        });
    }

    private static List<String> firstRecord(SourceFile source, char delimiter) throws IOException {
        var first = new FirstLine();
        try {
            scan(source, delimiter, false, first);
        } catch (NotThisFormat e) {
            return List.of(); // with this delimiter it is none; another may do
        }
        return first.cells == null ? List.of() : first.cells;
    }

    private static void scan(SourceFile source, char delimiter, boolean whole, Consumer<Line> reader)
            throws IOException {
        try (var quotes = new OpenQuotes(Encoding.reader(source.open()), delimiter);
                var csv = parser(delimiter).ofCsvRecord(quotes)) {
            boolean header = true;
            for (CsvRecord each : csv) {
                refuseNul(each);
                reader.accept(new Line(header ? 0 : each.getStartingLineNumber(), each.getFields()));
                header = false;
                if (!whole) return;
            }
            if (quotes.openedAt() > 0) throw openQuote(quotes.openedAt());
        } catch (CsvParseException | UncheckedIOException e) {
            throw explained(e);
        } catch (CharacterCodingException e) {
            throw notUtf8();
        }
    }

    /** No text holds this character, and no table of the database can. */
    private static void refuseNul(CsvRecord each) {
        for (var cell : each.getFields())
            if (cell.indexOf(0) >= 0)
                throw new NotThisFormat("The file is damaged: the record on line " + each.getStartingLineNumber()
                        + " holds a NUL character.");
    }

    private static CsvReader.CsvReaderBuilder parser(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(false);
    }

    private static NotThisFormat explained(RuntimeException e) {
        var reason = new StringBuilder();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) return notUtf8();
            reason.append(": ").append(cause.getMessage());
        }
        return new NotThisFormat("The file is no well-formed CSV" + reason + ".");
    }

    /** What to say of a text whose bytes are no UTF-8. */
    public static NotThisFormat notUtf8() {
        return new NotThisFormat("The file is not UTF-8, and no byte order mark says what else it is:"
                + " save it as UTF-8, for what its letters are is not guessed.");
    }

    private static NotThisFormat openQuote(long line) {
        return new NotThisFormat("The file is cut off or damaged: the quote opened on line " + line + " never ends.");
    }

    private static final class FirstLine implements Consumer<Line> {
        private @Nullable List<String> cells;

        @Override
        public void accept(Line line) {
            cells = line.cells();
        }
    }
}
