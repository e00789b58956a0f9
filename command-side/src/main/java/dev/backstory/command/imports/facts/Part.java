package dev.backstory.command.imports.facts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a line says of its fact: the names of the columns and of the properties. */
enum Part {
    TIME,
    AUTHOR,
    SUBJECT,
    FIELD,
    FROM,
    TO,
    PEOPLE,
    CATEGORY,
    OURS,
    PRECISION,
    WHICH,
    OWN,
    INFERRED,
    POSITION;

    private static final Map<String, Part> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(Part::word, Function.identity()));

    /** The part of this name, whatever its case; null if there is none. */
    static @Nullable Part of(String name) {
        return BY_WORD.get(name.strip().toLowerCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it says what the fact is of, and no fact can be without. */
    boolean isValue() {
        return this == FROM || this == TO || this == PEOPLE;
    }
}
