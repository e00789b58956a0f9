package dev.backstory.command.imports.jira;

import static dev.backstory.command.imports.text.Words.quoted;

import dev.backstory.command.imports.jira.words.CellType;
import dev.backstory.command.imports.jira.words.Field;
import dev.backstory.command.imports.text.Dates;
import dev.backstory.command.imports.text.Words;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Notices rows whose cells do not stand under their headers, and says what stands where. */
final class Shift {
    private static final Pattern RANK_NAME = Pattern.compile("\\b(?:\\w*rank|rang|rango|ранг)\\b");
    private static final Pattern FIGURE = Pattern.compile("\\d{4,}|-?\\d+[.,]\\d+");
    private static final int SAID_MAX = 3;

    private final Columns columns;
    private final Survey survey;

    Shift(Columns columns, Survey survey) {
        this.columns = columns;
        this.survey = survey;
    }

    /** Why the row cannot be trusted, or null. */
    @Nullable
    String find(Row row) {
        if (row.width() > survey.width()) return tooLong(row);
        var strays = new ArrayList<String>();
        for (var column : columns.all()) {
            var cell = row.cell(column.index());
            if (!cell.isEmpty() && isStray(column, cell)) strays.add(said(column, cell));
        }
        if (strays.isEmpty()) return foreignProject(row);
        var said = String.join(", ", strays.subList(0, Math.min(SAID_MAX, strays.size())));
        var more = strays.size() > SAID_MAX ? ", and " + (strays.size() - SAID_MAX) + " more" : "";
        return "The cells are shifted: " + said + more + emptyRank(row) + ".";
    }

    private String tooLong(Row row) {
        var said =
                "The row has more cells than the header has columns (" + row.width() + ", not " + columns.size() + ")";
        for (int i = columns.size(); i < row.width(); i++)
            if (!row.cell(i).isEmpty()) return said + ": " + quoted(row.cell(i)) + " stands beyond the last.";
        return said + ", so that its cells may be shifted.";
    }

    private boolean isStray(Columns.Column column, String cell) {
        if (CellType.isRank(cell)) return !mayHoldRanks(column);
        return switch (column.type()) {
            case ID -> !column.type().fits(cell);
            case KEY -> !CellType.isKey(cell) && (column.field() == Field.ISSUE_KEY || survey.isTyped(column));
            case POINTS, RANK, NUMBER, PERCENT ->
                survey.isTyped(column) && !column.type().fits(cell);
            case DATE -> !Dates.isDate(cell) && (survey.isTyped(column) || isOfAnotherType(cell));
            case WORD -> isAlien(cell) || FIGURE.matcher(cell).matches();
            case NAME -> column.field() != Field.LABELS && survey.isKeyHere(cell);
            case PERSON -> !column.known().isNoise() && survey.isKeyHere(cell);
            case TEXT -> false;
        };
    }

    private boolean isAlien(String cell) {
        return survey.isKeyHere(cell) || CellType.isPercent(cell) || Dates.isDate(cell);
    }

    private static boolean isOfAnotherType(String cell) {
        return CellType.isKey(cell) || CellType.isPercent(cell) || cell.matches("\\d{1,7}");
    }

    private static boolean mayHoldRanks(Columns.Column column) {
        return column.type() == CellType.RANK
                || RANK_NAME.matcher(Words.plain(column.name())).find();
    }

    private static String said(Columns.Column column, String cell) {
        return what(cell) + " " + quoted(cell) + " stands under " + quoted(column.name());
    }

    private static String what(String cell) {
        if (CellType.isRank(cell)) return "a rank";
        if (CellType.isKey(cell)) return "an issue key";
        if (CellType.isPercent(cell)) return "a percentage";
        if (CellType.POINTS.fits(cell) || CellType.isDigits(cell)) return "the number";
        return Dates.isDate(cell) ? "a date" : "the text";
    }

    private String emptyRank(Row row) {
        for (var column : columns.of(Field.RANKING))
            if (row.cell(column.index()).isEmpty()) return ", and " + quoted(column.name()) + " is empty";
        return "";
    }

    private static @Nullable String foreignProject(Row row) {
        var key = row.peek(Field.ISSUE_KEY);
        var project = row.peek(Field.PROJECT_KEY);
        if (key == null || project == null || key.startsWith(project + "-")) return null;
        return "The cells are shifted: the issue is " + quoted(key) + ", but " + quoted(project)
                + " stands under the project key.";
    }
}
