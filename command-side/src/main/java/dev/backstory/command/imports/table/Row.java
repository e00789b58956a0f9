package dev.backstory.command.imports.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that remembers which of its cells were read, so that none is lost. */
final class Row {
    private final long line;
    private final List<String> cells;
    private final Columns columns;
    private final BitSet taken = new BitSet();

    Row(long line, List<String> cells, Columns columns) {
        this.line = line;
        this.cells = cells;
        this.columns = columns;
    }

    long line() {
        return line;
    }

    int width() {
        return cells.size();
    }

    /** The cell without the white space around it; "" where the row is too short. */
    String cell(int index) {
        return index < cells.size() ? cells.get(index).strip() : "";
    }

    String cell(Column column) {
        return cell(column.index());
    }

    String verbatim(Column column) {
        return cells.get(column.index());
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    /** The field's likeliest column whose cell is not blank; null if all are. */
    @Nullable
    Column filled(Field field) {
        for (var column : columns.of(field)) if (!cell(column).isEmpty()) return column;
        return null;
    }

    List<Column> allFilled(Field field) {
        return columns.of(field).stream()
                .filter(column -> !cell(column).isEmpty())
                .toList();
    }

    @Nullable
    String peek(Field field) {
        var column = filled(field);
        return column == null ? null : cell(column);
    }

    @Nullable
    String take(Field field) {
        var column = filled(field);
        return column == null ? null : take(column);
    }

    String take(Column column) {
        taken.set(column.index());
        return cell(column);
    }

    long taken() {
        return taken.cardinality();
    }

    /** What was not read. */
    List<Column> rest() {
        var rest = new ArrayList<Column>();
        for (var column : columns.all())
            if (!taken.get(column.index()) && !cell(column).isEmpty()) rest.add(column);
        return rest;
    }
}
