package dev.backstory.command.imports.jira;

import dev.backstory.command.imports.jira.words.CellType;
import dev.backstory.command.imports.jira.words.Field;
import dev.backstory.command.imports.jira.words.Headers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    static boolean areOfJira(Columns columns) {
        return columns.has(Field.ISSUE_KEY) && columns.has(Field.SUMMARY);
    }

    static Columns of(List<String> header) {
        return of(header, Map.of());
    }

    /** With these columns read into the fields that whoever imports says. */
    static Columns of(List<String> header, Map<String, Field> mapped) {
        var winners = winners(header, mapped);
        var all = new ArrayList<Column>();
        for (int i = 0; i < header.size(); i++) {
            var name = header.get(i).strip();
            var known = Headers.know(name);
            var field = mapped.containsKey(name) ? mapped.get(name) : known == null ? null : known.field();
            boolean isGenuine = field != null && name.equals(winners.get(field));
            boolean isKept = field == null ? Headers.isCustom(name) || Headers.isLink(name) : !field.isNoise();
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

    private static Map<Field, String> winners(List<String> header, Map<String, Field> mapped) {
        var winners = new EnumMap<Field, String>(Field.class);
        var distances = new EnumMap<Field, Integer>(Field.class);
        for (var name : header) {
            var known = Headers.know(name);
            if (known == null || known.distance() >= distances.getOrDefault(known.field(), Integer.MAX_VALUE)) continue;
            winners.put(known.field(), name.strip());
            distances.put(known.field(), known.distance());
        }
        mapped.forEach((name, field) -> {
            winners.values().remove(name);
            winners.put(field, name);
        });
        return winners;
    }
}
