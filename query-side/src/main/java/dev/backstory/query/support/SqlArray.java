package dev.backstory.query.support;

import java.util.Collection;
import java.util.stream.Collectors;

/** Values as one SQL parameter, to be cast: {@code cast(:ids as uuid[])}; one statement then serves any number. */
public final class SqlArray {
    private SqlArray() {}

    /** An array of ids or numbers, or of texts that need quoting. */
    public static String of(Collection<?> values) {
        return values.stream().map(SqlArray::element).collect(Collectors.joining(",", "{", "}"));
    }

    private static String element(Object value) {
        return value instanceof String text
                ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : value.toString();
    }
}
