package dev.backstory.catalogue;

import static java.util.Map.entry;

import dev.backstory.command.reading.Patch;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.Minted;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a command's body holds: the table of its fields, and the parts that these are made of. */
final class FieldTable {
    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("UUID", "id"),
            entry("String", "text"),
            entry("Long", "whole number"),
            entry("BigDecimal", "number"),
            entry("Boolean", "true or false"),
            entry("LocalDate", "day"),
            entry("Instant", "moment"),
            entry("Title", "title"),
            entry("Text", "text"),
            entry("Label", "label"),
            entry("Placement", "place"),
            entry("Seen", "neighbours"),
            entry("Why", "[rationale](#rationale)"));

    private final Set<Class<?>> parts = new LinkedHashSet<>();
    private final Map<Class<?>, Command> examples;

    /** Given a command of each kind that was taken, from which the lengths of lists are found. */
    FieldTable(Map<Class<?>, Command> examples) {
        this.examples = examples;
    }

    /** Those met so far, and those that they are made of. */
    Set<Class<?>> parts() {
        return parts;
    }

    List<String> of(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(field -> "| `" + field.getName() + "` | " + type(field.getGenericType()) + " | "
                        + needed(type, field) + " |")
                .toList();
    }

    private String needed(Class<?> type, RecordComponent field) {
        if (field.isAnnotationPresent(Minted.class)) {
            return "made by the server if absent";
        }
        if (field.getType() == Patch.class) {
            return "stays if absent";
        }
        if (field.getType() == List.class) {
            var example = examples.get(type);
            return example == null ? "" : needed(ListSizes.of(field, example));
        }
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "" : "yes";
    }

    private static String needed(ListSizes sizes) {
        return sizes.least() == 0
                ? ""
                : String.format(Locale.ROOT, "yes, %d to %,d entries", sizes.least(), sizes.most());
    }

    private String type(Type type) {
        if (type instanceof ParameterizedType of) {
            var inner = type(of.getActualTypeArguments()[0]);
            return of.getRawType() == List.class ? "list of " + inner : inner;
        }
        return plain((Class<?>) type);
    }

    private String plain(Class<?> type) {
        var word = WORDS.get(type.getSimpleName());
        if (word != null) {
            return word;
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> "`" + constant + "`")
                    .collect(Collectors.joining(", "));
        }
        var components = type.getRecordComponents();
        if (components.length == 1) { // read from the bare value
            var inner = type(components[0].getGenericType());
            return inner.contains("[") ? inner : CommandSource.doc(type).replaceAll("\\.$", "");
        }
        parts.add(type);
        return "[" + type.getSimpleName() + "](#" + type.getSimpleName().toLowerCase(Locale.ROOT) + ")";
    }
}
