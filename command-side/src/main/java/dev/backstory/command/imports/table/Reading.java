package dev.backstory.command.imports.table;

import static dev.backstory.command.imports.text.Words.quoted;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.csv.CsvFile;
import dev.backstory.command.imports.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One reading of a file's rows: each is read, refused, or of another project. */
final class Reading {
    private final Tracker tracker;
    private final Columns columns;
    private final Survey survey;
    private final Shift shift;
    private final RowReader rows;
    private final Facts facts;
    private final Account account;
    private final @Nullable String project;
    private final Map<String, Long> lines = new HashMap<>();
    private final Tree tree = new Tree();

    Reading(Tracker tracker, Columns columns, Survey survey, Wish wish, Facts facts, Account account) {
        this.tracker = tracker;
        this.columns = columns;
        this.survey = survey;
        this.shift = new Shift(columns, survey);
        this.rows = new RowReader(tracker, new Moments(survey, wish.zone()), account);
        this.facts = facts;
        this.account = account;
        this.project = wish.project();
    }

    void accept(CsvFile.Line line) {
        var row = new Row(line.line(), line.cells(), columns);
        if (row.filled() == 0) return;
        var title = row.filled(Field.TITLE);
        if (project != null && !isOf(row, project)) {
            account.elsewhere(row.filled());
            if (title != null) tree.enter(title, null);
            return;
        }
        var fault = fault(row);
        if (fault != null) account.refused(row.line(), fault, row.filled());
        if (title != null && fault != null) tree.enter(title, null);
        if (title != null && fault == null) read(row, title);
    }

    /** @throws NotThisFormat if nothing was read */
    void finish() {
        if (account.rowsRead() > 0) return;
        var first = account.firstRefusal();
        if (first != null)
            throw new NotThisFormat("Not one row of the file can be read; the first, on line " + first.line()
                    + ", for this reason: " + first.reason());
        throw new NotThisFormat(
                project == null || account.rows() == 0
                        ? "The file has a header, but not one row."
                        : "The file has nothing of the project " + quoted(project) + ".");
    }

    private void read(Row row, Column title) {
        if (row.width() < columns.size())
            account.note("Rows that have fewer cells than the header has columns: the missing ones are taken as empty");
        var subject = Objects.requireNonNull(row.take(Field.ID));
        lines.put(subject, row.line());
        var teller = new Teller(facts, subject, row.line());
        row.allFilled(Field.ID).stream()
                .skip(1)
                .findFirst()
                .ifPresent(key -> teller.present(FactField.KEY, row.take(key)));
        rows.read(row, title, tree.parent(title), teller);
        tree.enter(title, subject);
        long asOurs = 0;
        var rest = row.rest();
        for (var column : rest) if (keep(row, column, teller)) asOurs++;
        account.row(row.taken() + asOurs, rest.size() - asOurs);
    }

    /** Keeps a cell; whether it is told as a field of ours, since somebody wants it so. */
    private boolean keep(Row row, Column column, Teller teller) {
        var cell = row.cell(column);
        if (column.wished() != null && column.field() == null) {
            teller.present(column.wished(), cell);
            return true;
        }
        var people = people(row, column);
        if (people.isEmpty()) teller.theirs(column.theirs(), row.verbatim(column), List.of());
        else teller.theirs(column.theirs(), String.join(", ", people), people);
        return false;
    }

    /** Whom a cell names that does nothing else. */
    private List<String> people(Row row, Column column) {
        var cell = row.cell(column);
        if (column.holder() >= 0 && !row.cell(column.holder()).isEmpty())
            return survey.people(row.cell(column.holder()));
        if (column.shape() == Field.Shape.PERSON) return survey.people(cell);
        return survey.isName(cell) ? List.of(cell) : List.of();
    }

    private @Nullable String fault(Row row) {
        var id = row.peek(Field.ID);
        if (id == null) return "There is no id" + firstCell(row) + ".";
        if (!tracker.id().matcher(id).matches()) return "The cells are shifted: " + quoted(id) + " is no id.";
        var shifted = shift.find(row);
        if (shifted != null) return shifted;
        var titles = row.allFilled(Field.TITLE);
        if (titles.isEmpty()) return quoted(id) + " has no title.";
        if (titles.stream().filter(title -> title.level() > 0).count() > 1)
            return "The row has titles on more than one level of the tree.";
        var before = lines.get(id);
        return before == null ? null : quoted(id) + " was already read from line " + before + ".";
    }

    private String firstCell(Row row) {
        for (int i = 0; i < row.width(); i++)
            if (!row.cell(i).isEmpty()) return " in the row that begins with " + quoted(row.cell(i));
        return "";
    }

    /** By the project's own column, or by the letters that the ids of a project begin with. */
    private static boolean isOf(Row row, String project) {
        var wanted = Words.plain(project);
        return row.allFilled(Field.ID).stream()
                        .map(row::cell)
                        .anyMatch(id -> Words.plain(letters(id)).equals(wanted))
                || row.allFilled(Field.PROJECT).stream()
                        .map(column -> Words.plain(row.cell(column)))
                        .anyMatch(cell -> isIn(wanted, cell));
    }

    private static String letters(String id) {
        return id.substring(0, Math.max(0, id.lastIndexOf('-')));
    }

    /** Whether it is all, or the beginning of a path, or the end of one in an address of an issue. */
    private static boolean isIn(String project, String cell) {
        return cell.equals(project) || cell.startsWith(project + " ") || cell.contains(" " + project + " issues ");
    }
}
