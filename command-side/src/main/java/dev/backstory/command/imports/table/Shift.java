package dev.backstory.command.imports.table;

import static dev.backstory.command.imports.text.Words.quoted;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Notices rows whose cells do not stand under their headers. */
final class Shift {
    private static final Pattern FIGURE = Pattern.compile("-?[0-9]+(?:[.,][0-9]+)?");

    private final Columns columns;
    private final Survey survey;

    Shift(Columns columns, Survey survey) {
        this.columns = columns;
        this.survey = survey;
    }

    /** Why the row cannot be trusted: a sentence or null. */
    @Nullable
    String find(Row row) {
        if (row.width() > survey.width()) return tooLong(row);
        for (var column : columns.all()) {
            var cell = row.cell(column);
            if (!cell.isEmpty() && isStray(column, cell))
                return "The cells are shifted: " + quoted(cell) + " stands under " + quoted(column.name()) + ".";
        }
        return null;
    }

    private boolean isStray(Column column, String cell) {
        return switch (column.shape()) {
            case DATE -> survey.isTyped(column) && !Moments.isDate(cell);
            case NUMBER -> survey.isTyped(column) && Survey.number(cell) == null;
            case WORD, PERSON -> column.holder() < 0 && (FIGURE.matcher(cell).matches() || Moments.isDate(cell));
            case TEXT -> false;
        };
    }

    private String tooLong(Row row) {
        var said =
                "The row has more cells than the header has columns (" + row.width() + ", not " + columns.size() + ")";
        for (int i = columns.size(); i < row.width(); i++)
            if (!row.cell(i).isEmpty()) return said + ": " + quoted(row.cell(i)) + " stands beyond the last.";
        return said + ", so that its cells may be shifted.";
    }
}
