package dev.backstory.query.reading;

import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands behind the question mark, checked: nothing unknown, nothing said twice that counts once. */
public final class Parameters {
    private static final int LENGTH_MAX = 1_000;

    private final String path;
    private final Map<String, List<String>> values = new TreeMap<>();

    public Parameters(HttpServletRequest http) {
        this.path = http.getRequestURI();
        http.getParameterMap().forEach((name, all) -> values.put(name, List.of(all)));
    }

    /** Refuses names other than these, naming each. */
    void allowOnly(java.util.Set<String> known) {
        var unknown = values.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> error(name, "This view does not know the parameter " + name + "."))
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.of(
                            ProblemType.MALFORMED,
                            "Unknown parameters; this view knows "
                                    + known.stream().sorted().collect(Collectors.joining(", ")) + ".")
                    .with("errors", unknown);
        }
    }

    /** All values of a parameter that may be repeated. */
    public List<String> all(String name) {
        var given = values.getOrDefault(name, List.of());
        for (var value : given) {
            if (value.isBlank() || value.length() > LENGTH_MAX || value.indexOf(0) >= 0) {
                throw malformed(name, "must have between 1 and " + LENGTH_MAX + " characters, none of them NUL");
            }
        }
        return given;
    }

    /** The value of a parameter that is said once at most. */
    public @Nullable String one(String name) {
        var given = all(name);
        if (given.size() > 1) {
            throw malformed(name, "is given " + given.size() + " times, and counts once");
        }
        return given.isEmpty() ? null : given.getFirst();
    }

    /** All values, each one of an enumeration's. */
    public <E extends Enum<E>> List<E> all(String name, Class<E> type) {
        return all(name).stream().map(value -> constant(name, type, value)).toList();
    }

    /** All values, each an id. */
    public List<UUID> ids(String name) {
        return all(name).stream().map(value -> id(name, value)).toList();
    }

    /** The value of a parameter that is true or false; null where it is not said. */
    public @Nullable Boolean flag(String name) {
        var given = one(name);
        if (given == null) {
            return null;
        }
        if (!given.equals("true") && !given.equals("false")) {
            throw malformed(name, "must be true or false");
        }
        return given.equals("true");
    }

    /** A whole number from 1 on; null where it is not said. */
    public @Nullable Integer number(String name, int max) {
        var given = one(name);
        if (given == null) {
            return null;
        }
        var number = given.matches("\\d{1,10}") ? Long.parseLong(given) : 0;
        if (number < 1 || number > max) {
            throw malformed(name, "must be a number from 1 to " + max);
        }
        return Math.toIntExact(number);
    }

    /** A refusal of what a parameter says. */
    public static Problem malformed(String name, String why) {
        return Problem.of(ProblemType.MALFORMED, "The parameter " + name + " " + why + ".")
                .with("errors", List.of(error(name, "It " + why + ".")));
    }

    /** The same question without its place in the walk: pages of one walk agree in it. */
    String fingerprint() {
        return Digests.brief(path + without("next", "limit"));
    }

    /** The whole question. */
    String question() {
        return path + values;
    }

    private Map<String, List<String>> without(String... names) {
        var rest = new TreeMap<>(values);
        rest.keySet().removeAll(List.of(names));
        return rest;
    }

    private static UUID id(String name, String value) {
        try {
            var id = UUID.fromString(value);
            if (id.toString().equalsIgnoreCase(value)) {
                return id;
            }
        } catch (IllegalArgumentException noId) {
            // refused below, as what looks like an id and is none
        }
        throw malformed(name, "must be a UUID");
    }

    private static <E extends Enum<E>> E constant(String name, Class<E> type, String value) {
        var known = java.util.Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(Enum::name, Function.identity(), (a, b) -> a, TreeMap::new));
        var constant = known.get(value);
        if (constant == null) {
            throw malformed(name, "must be one of " + String.join(", ", known.keySet()));
        }
        return constant;
    }

    private static Map<String, String> error(String name, String detail) {
        return Map.of("parameter", name, "detail", detail);
    }
}
