package dev.backstory.command.imports.facts;

import static dev.backstory.command.imports.text.Words.quoted;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.SourceFile;
import dev.backstory.command.imports.csv.CsvFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads facts from a table. */
final class FactsCsv {
    private static final EnumSet<Part> NEEDED = EnumSet.of(Part.SUBJECT, Part.FIELD, Part.TO);
    private static final Pattern NEUTRALISED = Pattern.compile("'+[=+\\-@\t\r]");
    private static final Pattern SEMICOLON = Pattern.compile(";");

    private final List<String> header;
    private final List<@Nullable Part> parts;
    private final Reading reading;
    private final Account account;

    private FactsCsv(List<String> header, Map<String, Part> map, Reading reading, Account account) {
        this.header = header;
        this.parts = parts(header, map);
        this.reading = reading;
        this.account = account;
        refuseRepeated();
    }

    static void read(SourceFile source, Map<String, Part> map, Reading reading, Account account) throws IOException {
        var file = CsvFile.open(source, header -> isHeader(header, map), "the columns subject, field and to");
        for (var column : map.keySet())
            if (file.header().stream().noneMatch(name -> name.strip().equals(column)))
                throw new NotThisFormat("The file has no column " + quoted(column) + ", which 'map' names.");
        var table = new FactsCsv(file.header(), map, reading, account);
        file.forEach(table::accept);
    }

    static boolean isHeader(List<String> header, Map<String, Part> map) {
        return parts(header, map).containsAll(NEEDED);
    }

    private void accept(CsvFile.Line line) {
        var row = new Row(line.line());
        for (int i = 0; i < line.cells().size(); i++) add(row, i, line.cells().get(i));
        if (row.values() == 0) return;
        if (line.cells().size() < header.size())
            account.note("Lines with fewer cells than the header has columns: the missing ones are taken as empty");
        reading.accept(row);
    }

    private void add(Row row, int index, String said) {
        if (said.isBlank()) return;
        var cell = bare(said);
        if (index >= header.size()) {
            row.addOther("(beyond the last column)");
            row.faulty("The line has more cells than the header has columns: " + quoted(cell)
                    + " stands beyond the last.");
            return;
        }
        var part = parts.get(index);
        if (part == Part.PEOPLE) row.addPeople(cell, names(cell));
        else if (part != null) row.add(part, cell);
        else row.addOther(shown(index));
    }

    /** Without the apostrophe by which we keep a spreadsheet from running it. */
    private static String bare(String cell) {
        return NEUTRALISED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }

    private static List<String> names(String cell) {
        return SEMICOLON
                .splitAsStream(cell)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private String shown(int index) {
        var name = header.get(index).strip();
        return name.isEmpty() ? "(column " + (index + 1) + ", unnamed)" : name;
    }

    /** What each column is; one that is mapped stands before one that is called so. */
    private static List<@Nullable Part> parts(List<String> header, Map<String, Part> map) {
        var parts = new ArrayList<@Nullable Part>();
        for (var cell : header) {
            var mapped = map.get(cell.strip());
            var named = Part.of(cell);
            boolean isOverruled = named != null && map.containsValue(named);
            parts.add(mapped != null ? mapped : isOverruled ? null : named);
        }
        return parts;
    }

    private void refuseRepeated() {
        var seen = EnumSet.noneOf(Part.class);
        for (var part : parts)
            if (part != null && part != Part.PEOPLE && !seen.add(part))
                throw new NotThisFormat("The header has more than one column '" + part.word() + "'.");
    }
}
