package dev.backstory.command.imports.jira;

import dev.backstory.command.imports.csv.CsvFile;
import dev.backstory.command.imports.jira.words.CellType;
import dev.backstory.command.imports.jira.words.Field;
import dev.backstory.command.imports.text.Dates;
import dev.backstory.command.imports.text.DayOrder;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What only the whole file can say about a cell: its keys, how its columns are filled, how it writes dates. */
final class Survey {
    private static final int PROJECTS_MAX = 20;

    private final Columns columns;
    private final People people;
    private final Set<String> keys = new HashSet<>();
    private final Set<String> projects = new TreeSet<>();
    private final BitSet typed = new BitSet();
    private final BitSet notDigits = new BitSet();
    private final Map<Integer, DayOrder> orders = new HashMap<>();
    private DayOrder order = DayOrder.UNKNOWN;
    private int narrowest = Integer.MAX_VALUE;

    Survey(Columns columns) {
        this.columns = columns;
        this.people = new People(columns);
    }

    void see(CsvFile.Line line) {
        var row = new Row(line.line(), line.cells(), columns);
        if (row.filled() == 0) return;
        narrowest = Math.min(narrowest, row.filledBeyond(columns.size()) ? columns.size() : row.width());
        for (int i = 0; i < Math.min(row.width(), columns.size()); i++) see(columns.get(i), row.cell(i));
        people.see(row);
        var key = row.peek(Field.ISSUE_KEY);
        if (key == null || !CellType.isKey(key)) return;
        keys.add(key);
        if (projects.size() < PROJECTS_MAX) projects.add(key.substring(0, key.lastIndexOf('-')));
    }

    private void see(Columns.Column column, String cell) {
        if (cell.isEmpty()) return;
        boolean fits = column.type().fits(cell);
        if (fits) typed.set(column.index());
        if (!CellType.isDigits(cell)) notDigits.set(column.index());
        if (column.type() != CellType.DATE || !fits) return;
        var order = Dates.order(cell);
        orders.merge(column.index(), order, DayOrder::and);
        this.order = this.order.and(order);
    }

    /** Whom the file names. */
    People people() {
        return people;
    }

    boolean isKeyHere(String cell) {
        return keys.contains(cell);
    }

    /** Cells a row may have: as many as there are columns, or more where every row ends in the same empty ones. */
    int width() {
        return Math.max(columns.size(), narrowest);
    }

    Set<String> projects() {
        return projects;
    }

    /** Whether any cell of the column is of its type; where none is, its name says nothing of its cells. */
    boolean isTyped(Columns.Column column) {
        return typed.get(column.index());
    }

    /** Whether the rank column holds plain figures, as before Jira 7. */
    boolean hasFigures(Columns.Column column) {
        return !notDigits.get(column.index());
    }

    /** How the column writes dates in figures; if it does not say, how the other columns do. */
    DayOrder order(Columns.Column column) {
        var own = orders.getOrDefault(column.index(), DayOrder.UNKNOWN);
        return own == DayOrder.UNKNOWN ? order : own;
    }
}
