package dev.backstory.command.imports.jira;

import dev.backstory.command.imports.ForeignValue;
import dev.backstory.command.imports.jira.words.Field;
import dev.backstory.command.imports.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A row that remembers which of its cells were read, so that none is lost. */
final class Row {
    private static final Set<String> UNRESOLVED = Set.of(
            "unresolved",
            "none",
            "non resolu",
            "non resolue",
            "nicht erledigt",
            "unerledigt",
            "sin resolver",
            "onopgelost",
            "нет решения",
            "не решен",
            "не решено");

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

    long filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    boolean filledBeyond(int columns) {
        return cells.stream().skip(columns).anyMatch(cell -> !cell.isBlank());
    }

    /** The field's first cell that is not blank, unread. */
    Columns.@Nullable Column filled(Field field) {
        for (var column : columns.of(field)) if (!cell(column.index()).isEmpty()) return column;
        return null;
    }

    /** Whether there is a resolution that is one. */
    boolean isResolved() {
        var resolution = peek(Field.RESOLUTION);
        return resolution != null && !UNRESOLVED.contains(Words.plain(resolution));
    }

    @Nullable
    String peek(Field field) {
        var column = filled(field);
        return column == null ? null : cell(column.index());
    }

    /** Reads the field's first cell that is not blank. */
    @Nullable
    String take(Field field) {
        var column = filled(field);
        return column == null ? null : take(column);
    }

    String take(Columns.Column column) {
        taken.set(column.index());
        return cell(column.index());
    }

    List<String> takeAll(Field field) {
        var values = new ArrayList<String>();
        for (var column : columns.of(field)) if (!cell(column.index()).isEmpty()) values.add(take(column));
        return values;
    }

    String verbatim(Columns.Column column) {
        return cells.get(column.index());
    }

    long taken() {
        return taken.cardinality();
    }

    /** What was not read but is kept, and hands over the columns of what is not even kept. */
    Map<String, List<ForeignValue>> rest(People people, Consumer<String> unread) {
        var foreign = new LinkedHashMap<String, List<ForeignValue>>();
        for (var column : columns.all()) {
            if (taken.get(column.index()) || cell(column.index()).isEmpty()) continue;
            if (column.isKept())
                foreign.computeIfAbsent(column.name(), name -> new ArrayList<>())
                        .add(people.read(column, verbatim(column)));
            else unread.accept(column.name());
        }
        return foreign;
    }
}
