package dev.backstory.command.imports.history;

import dev.backstory.command.imports.staging.Staged.Place;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one field of theirs says: values that come and go one by one, or one text. Of a long text is known alone which one it
 * is and where it can be read again: all of them would be the whole file.
 */
final class TheirField {
    /** A longer one is a text, of which a field holds one. */
    private static final int VALUE_LENGTH_MAX = 300;

    /** More of them are told one by one. */
    private static final int VALUES_MAX = 50;

    /** Begins what stands for a long text; no value that can be stored holds it. */
    private static final char DIGEST = '\0';

    /** In the order in which they came; a small map where there is but one, as nearly always. */
    private Map<String, Value> values = Map.of();

    /** One of its values; a long one has no text here, but stands at its place. */
    record Value(@Nullable String text, Place place, List<UUID> people) {}

    /** One of its values becomes another; null for none. */
    void change(@Nullable String from, @Nullable String to, Place place, List<UUID> people) {
        var now = new LinkedHashMap<>(values);
        if (from != null) {
            now.remove(key(from));
        }
        var next = to == null ? null : key(to);
        if (now.size() >= VALUES_MAX
                || now.keySet().stream().anyMatch(TheirField::isLong)
                || (next != null && isLong(next))) {
            now.clear();
        }
        if (next != null) {
            now.put(next, new Value(isLong(next) ? null : to, place, people));
        }
        values = now.size() <= 1 ? Map.copyOf(now) : now;
    }

    /** Whether this is one of its values. */
    boolean says(@Nullable String value) {
        return value != null && values.containsKey(key(value));
    }

    /** All that it says now. */
    List<Value> values() {
        return List.copyOf(values.values());
    }

    private static boolean isLong(String key) {
        return key.charAt(0) == DIGEST;
    }

    private static String key(String value) {
        return value.length() <= VALUE_LENGTH_MAX
                ? value
                : DIGEST
                        + UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8))
                                .toString();
    }
}
