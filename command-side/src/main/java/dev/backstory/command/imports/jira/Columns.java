package dev.backstory.command.imports.jira;

import dev.backstory.command.imports.jira.words.CellType;
import dev.backstory.command.imports.jira.words.Field;
import dev.backstory.command.imports.jira.words.Headers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of one file: which field each is read into, and which are kept or left. */
final class Columns {
    private final List<Column> all;
    private final Map<Field, List<Column>> genuine = new EnumMap<>(Field.class);

    private Columns(List<Column> all) {
        this.all = all;
        for (var column : all)
            if (column.isGenuine())
                genuine.computeIfAbsent(column.known(), f -> new ArrayList<>()).add(column);
    }

    /**
     * One column.
     *
     * @param field what it is read into, or is known as; null if unknown
     * @param isGenuine false where another column is nearer to the field's name
     * @param isKept whether what is not read of it is kept verbatim
     */
    record Column(int index, String name, @Nullable Field field, boolean isGenuine, boolean isKept) {
        Field known() {
            return Objects.requireNonNull(field);
        }

        CellType type() {
            return field == null ? CellType.TEXT : field.type;
        }
    }

    static boolean areOfJira(List<String> header) {
        return of(header).areComplete();
    }

    /** Whether there is what no issue can be without. */
    boolean areComplete() {
        return has(Field.ISSUE_KEY) && has(Field.SUMMARY);
    }

    static Columns of(List<String> header) {
        return of(header, Map.of());
    }

    /**
     * The columns of a header.
     *
     * @param wished what to read columns into, by their names, whatever these say; empty for what is to be kept
     */
    static Columns of(List<String> header, Map<String, Optional<Field>> wished) {
        var winners = winners(header);
        wished.forEach((name, field) -> field.ifPresent(given -> winners.put(given, name)));
        var all = new ArrayList<Column>();
        for (int i = 0; i < header.size(); i++) {
            var name = header.get(i).strip();
            var field = wished.containsKey(name)
                    ? wished.get(name).orElse(null)
                    : Optional.ofNullable(Headers.know(name))
                            .map(Headers.Known::field)
                            .orElse(null);
            boolean isGenuine = field != null && name.equals(winners.get(field));
            boolean isKept = wished.containsKey(name)
                    || (field == null ? Headers.isCustom(name) || Headers.isLink(name) : !field.isNoise());
            var shown = name.isEmpty() ? "(column " + (i + 1) + ", unnamed)" : name;
            all.add(new Column(i, shown, field, isGenuine, isKept));
        }
        return new Columns(List.copyOf(all));
    }

    int size() {
        return all.size();
    }

    Column get(int index) {
        return all.get(index);
    }

    List<Column> all() {
        return all;
    }

    boolean has(Field field) {
        return genuine.containsKey(field);
    }

    List<Column> of(Field field) {
        return genuine.getOrDefault(field, List.of());
    }

    private static Map<Field, String> winners(List<String> header) {
        var winners = new EnumMap<Field, String>(Field.class);
        var distances = new EnumMap<Field, Integer>(Field.class);
        for (var name : header) {
            var known = Headers.know(name);
            if (known == null || known.distance() >= distances.getOrDefault(known.field(), Integer.MAX_VALUE)) continue;
            winners.put(known.field(), name.strip());
            distances.put(known.field(), known.distance());
        }
        return winners;
    }
}
