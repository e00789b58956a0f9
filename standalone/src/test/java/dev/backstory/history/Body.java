package dev.backstory.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.NullNode;

/** The bodies of commands: JSON objects as maps. */
final class Body {
    /** In a revision: what the field said is to be gone. */
    static final Object CLEARED = NullNode.getInstance();

    private Body() {}

    static Map<String, Object> of(Object... namesAndValues) {
        var body = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return body;
    }

    static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }

    /** JSON's null, which a revision takes as: no longer any. */
    @SuppressWarnings("NullAway") // a JSON object may hold nulls
    static void clear(Map<String, Object> body, String name) {
        body.put(name, null);
    }

    /** A value that must be there. */
    static Object value(Map<?, ?> body, String name) {
        return Objects.requireNonNull(body.get(name), name);
    }

    static UUID id(Map<?, ?> body, String name) {
        return (UUID) value(body, name);
    }

    static String text(Map<?, ?> body, String name) {
        return value(body, name).toString();
    }

    static @Nullable String textOrNull(Map<?, ?> body, String name) {
        return body.get(name) instanceof String text ? text : null;
    }

    /** The id that a property holds, itself or as that of an object with its type. */
    static UUID aggregate(Map<?, ?> body, String name) {
        return value(body, name) instanceof Map<?, ?> subject ? id(subject, "id") : id(body, name);
    }

    /** A field after a revision: what is left out stays, and what is cleared is gone. */
    static @Nullable Object patched(Map<?, ?> body, String name, @Nullable Object before) {
        var said = body.get(name);
        if (said == null) {
            return before;
        }
        return said.equals(CLEARED) ? null : said;
    }

    static boolean clears(Map<?, ?> body, String name) {
        return CLEARED.equals(body.get(name));
    }

    /** The texts of a list; none where it is left out. */
    static List<String> texts(Map<?, ?> body, String name) {
        return body.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The ids of a list; none where it is left out. */
    static List<UUID> ids(Map<?, ?> body, String name) {
        return body.get(name) instanceof List<?> list
                ? list.stream().map(UUID.class::cast).toList()
                : List.of();
    }

    /** Where something is to stand; at the bottom unless it says otherwise. */
    static Object placement(Map<String, Object> body) {
        return body.getOrDefault("placement", "BOTTOM");
    }

    /** The moves of a re-ranking. */
    static List<Map<?, ?>> moves(Map<?, ?> body) {
        return ((List<?>) value(body, "moves"))
                .stream().<Map<?, ?>>map(move -> (Map<?, ?>) move).toList();
    }
}
