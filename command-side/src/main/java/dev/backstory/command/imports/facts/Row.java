package dev.backstory.command.imports.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line as it stands there: its parts, and how many values stand under names that are none of ours. */
final class Row {
    private final long line;
    private final Map<Part, String> parts = new EnumMap<>(Part.class);
    private final Map<Part, Long> counts = new EnumMap<>(Part.class);
    private final Map<String, Long> others = new LinkedHashMap<>();
    private final LinkedHashSet<String> people = new LinkedHashSet<>();
    private @Nullable String fault;
    private long values;

    Row(long line) {
        this.line = line;
    }

    /** A line of which nothing can be told but that it is there. */
    static Row unreadable(long line, String fault) {
        var row = new Row(line);
        row.values = 1;
        row.fault = fault;
        return row;
    }

    void add(Part part, String value) {
        if (value.isBlank()) return;
        count(part);
        parts.put(part, value);
        if (!isText(value))
            faulty("The value of '" + part.word() + "' holds a NUL, or half of a character, as no text does.");
    }

    /** One value that says who is named. */
    void addPeople(String value, List<String> names) {
        if (value.isBlank()) return;
        count(Part.PEOPLE);
        people.addAll(names);
        if (!isText(value)) faulty("The value of 'people' holds a NUL, or half of a character, as no text does.");
    }

    void addOther(String name) {
        values++;
        others.merge(name, 1L, Long::sum);
    }

    void faulty(String sentence) {
        if (fault == null) fault = sentence;
    }

    long line() {
        return line;
    }

    /** How many values the line holds. */
    long values() {
        return values;
    }

    /** How many of them this part is. */
    long values(Part part) {
        return counts.getOrDefault(part, 0L);
    }

    /** Why it cannot be read at all; a sentence or null. */
    @Nullable
    String fault() {
        return fault;
    }

    /** The part without the white space around it; null if it is not said. */
    @Nullable
    String text(Part part) {
        var said = parts.get(part);
        return said == null ? null : said.strip();
    }

    /** The part as it stands there; null if it is not said. */
    @Nullable
    String verbatim(Part part) {
        return parts.get(part);
    }

    List<String> people() {
        return new ArrayList<>(people);
    }

    /** Values under each name that is none of ours. */
    Map<String, Long> others() {
        return Collections.unmodifiableMap(others);
    }

    private void count(Part part) {
        values++;
        counts.merge(part, 1L, Long::sum);
    }

    private static boolean isText(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
