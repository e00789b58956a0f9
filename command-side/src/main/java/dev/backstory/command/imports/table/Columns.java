package dev.backstory.command.imports.table;

import static dev.backstory.command.imports.text.Words.quoted;

import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of one file. */
final class Columns {
    private static final String ACCOUNT = " username";
    private static final int WISHED = -1;

    private final List<Column> all;
    private final Map<Field, List<Column>> fields = new EnumMap<>(Field.class);

    private Columns(List<Column> all) {
        this.all = all;
        for (var column : all)
            if (column.field() != null)
                fields.computeIfAbsent(column.field(), field -> new ArrayList<>())
                        .add(column);
        fields.values().forEach(of -> of.sort(Comparator.comparing(Column::place)));
    }

    /** @param map columns to fields of ours, whatever their headers say */
    static Columns of(List<String> header, Dictionary dictionary, Map<String, FactField> map) {
        var all = new ArrayList<Column>();
        var names = new HashSet<String>();
        var people = people(header, dictionary);
        for (int i = 0; i < header.size(); i++) {
            var name = header.get(i).strip();
            var shown = name.isEmpty() ? "(column " + (i + 1) + ", unnamed)" : name;
            var theirs = FactField.theirs(unique(shown, names));
            var wished = map.get(name);
            var known = dictionary.know(name);
            var holder = holder(name, people);
            if (wished != null) all.add(new Column(i, shown, theirs, Field.of(wished), WISHED, 0, wished, false, -1));
            else if (known == null || isOverruled(known.field(), map))
                all.add(new Column(i, shown, theirs, null, 0, 0, null, false, holder));
            else
                all.add(new Column(
                        i, shown, theirs, known.field(), known.place(), known.level(), null, known.utc(), -1));
        }
        return new Columns(List.copyOf(all));
    }

    /** @throws NotThisFormat if one is no field of ours */
    static Map<String, FactField> wished(Map<String, String> map) {
        var wished = new HashMap<String, FactField>();
        map.forEach((column, word) -> {
            var field = FactField.of(word);
            if (field == null)
                throw new NotThisFormat(
                        quoted(word) + ", to which 'map' maps " + quoted(column) + ", is no field of ours.");
            wished.put(column.strip(), field);
        });
        return wished;
    }

    int size() {
        return all.size();
    }

    List<Column> all() {
        return all;
    }

    boolean has(Field field) {
        return fields.containsKey(field);
    }

    /** The likeliest first. */
    List<Column> of(Field field) {
        return fields.getOrDefault(field, List.of());
    }

    private static boolean isOverruled(Field field, Map<String, FactField> map) {
        return map.values().stream().anyMatch(ours -> Field.of(ours) == field);
    }

    private static String unique(String name, Set<String> names) {
        var unique = name;
        for (int n = 2; !names.add(unique); n++) unique = name + " (" + n + ")";
        return unique;
    }

    private static Map<String, Integer> people(List<String> header, Dictionary dictionary) {
        var people = new HashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            var known = dictionary.know(header.get(i));
            if (known != null && known.field().shape == Field.Shape.PERSON)
                people.putIfAbsent(Words.plain(header.get(i)), i);
        }
        return people;
    }

    private static int holder(String name, Map<String, Integer> people) {
        var plain = Words.plain(name);
        return plain.endsWith(ACCOUNT)
                ? people.getOrDefault(plain.substring(0, plain.length() - ACCOUNT.length()), -1)
                : -1;
    }
}
