package dev.backstory.command.imports.table;

import static dev.backstory.command.imports.text.Words.quoted;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.Format;
import dev.backstory.command.imports.Head;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.SourceFile;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.csv.CsvFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Exports of a tracker with an issue on each row, read in two passes: the first learns what only the whole file can say,
 * the second reads the rows. Of all rows, their ids and the names of people stay in memory.
 */
public final class TableFormat implements Format {
    private static final String FORMULA = "=+-@;";

    private final Tracker tracker;
    private final Dictionary dictionary;

    public TableFormat(Tracker tracker) {
        this.tracker = tracker;
        this.dictionary = new Dictionary(tracker.headers());
    }

    @Override
    public String name() {
        return tracker.name();
    }

    @Override
    public String description() {
        return tracker.description();
    }

    @Override
    public boolean isSnapshot() {
        return true;
    }

    @Override
    public boolean recognises(Head head) {
        var columns = columns(head.header(), Map.of());
        return columns.has(Field.ID)
                && columns.has(Field.TITLE)
                && tracker.marks().stream().allMatch(columns::has);
    }

    @Override
    public void read(SourceFile file, Wish wish, Facts facts, Account account) throws IOException {
        var map = Columns.wished(wish.map());
        var table = CsvFile.open(file, header -> isHeader(header, map), "an id and a title, as in " + description());
        for (var column : map.keySet())
            if (table.header().stream().noneMatch(name -> name.strip().equals(column)))
                throw new NotThisFormat("The file has no column " + quoted(column) + ", which 'map' names.");
        var columns = columns(table.header(), map);
        var survey = new Survey(columns, tracker.lists());
        table.forEach(line -> survey.see(unguarded(line)));
        var reading = new Reading(tracker, columns, survey, wish, facts, account);
        table.forEach(line -> reading.accept(unguarded(line)));
        reading.finish();
    }

    private CsvFile.Line unguarded(CsvFile.Line line) {
        if (!tracker.isGuarded()) return line;
        return new CsvFile.Line(
                line.line(), line.cells().stream().map(TableFormat::unguarded).toList());
    }

    private static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private boolean isHeader(List<String> header, Map<String, FactField> map) {
        var columns = columns(header, map);
        return columns.has(Field.ID) && columns.has(Field.TITLE);
    }

    private Columns columns(List<String> header, Map<String, FactField> map) {
        return Columns.of(header, dictionary, map);
    }
}
