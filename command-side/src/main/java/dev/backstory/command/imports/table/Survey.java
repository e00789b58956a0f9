package dev.backstory.command.imports.table;

import dev.backstory.command.imports.csv.CsvFile;
import dev.backstory.command.imports.text.DayOrder;
import dev.backstory.command.imports.text.Names;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What only the whole file can say about a cell: whom it names, how its columns are filled, how it writes dates. */
final class Survey {
    private static final int NAMES_MAX = 100_000;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(?:[.,][0-9]{1,15})?");

    private final Columns columns;
    private final Pattern lists;
    private final Set<String> names = new HashSet<>();
    private final BitSet typed = new BitSet();
    private final Map<Integer, DayOrder> orders = new HashMap<>();
    private DayOrder order = DayOrder.UNKNOWN;
    private int narrowest = Integer.MAX_VALUE;

    Survey(Columns columns, Pattern lists) {
        this.columns = columns;
        this.lists = lists;
    }

    void see(CsvFile.Line line) {
        var row = new Row(line.line(), line.cells(), columns);
        if (row.filled() == 0) return;
        boolean isFilledBeyond = line.cells().stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank());
        narrowest = Math.min(narrowest, isFilledBeyond ? columns.size() : row.width());
        for (var column : columns.all()) if (!row.cell(column).isEmpty()) see(column, row.cell(column));
    }

    private void see(Column column, String cell) {
        switch (column.shape()) {
            case DATE -> date(column, cell);
            case NUMBER -> typed.set(column.index(), typed.get(column.index()) || number(cell) != null);
            case PERSON -> {
                if (column.holder() < 0 && names.size() < NAMES_MAX) names.addAll(people(cell));
            }
            case WORD, TEXT -> {}
        }
    }

    private void date(Column column, String cell) {
        if (!Moments.isDate(cell)) return;
        typed.set(column.index());
        var said = Moments.order(cell);
        orders.merge(column.index(), said, DayOrder::and);
        order = order.and(said);
    }

    /** Whom a cell of people names. */
    List<String> people(String cell) {
        return lists.splitAsStream(cell)
                .map(Names::of)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether this is the name of somebody whom the file names. */
    boolean isName(String cell) {
        return names.contains(cell);
    }

    /** Whether any cell of the column is what its name says. */
    boolean isTyped(Column column) {
        return typed.get(column.index());
    }

    /** Cells a row may have: as many as there are columns, or more where every row ends in the same empty ones. */
    int width() {
        return Math.max(columns.size(), narrowest == Integer.MAX_VALUE ? 0 : narrowest);
    }

    /** How the column writes dates in figures; if it does not say, how the other columns do. */
    DayOrder order(Column column) {
        var own = orders.getOrDefault(column.index(), DayOrder.UNKNOWN);
        return own == DayOrder.UNKNOWN ? order : own;
    }

    /** The number; null if the cell is none. */
    static @Nullable BigDecimal number(String cell) {
        return NUMBER.matcher(cell).matches() ? new BigDecimal(cell.replace(',', '.')) : null;
    }
}
