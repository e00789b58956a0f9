package dev.backstory.command.imports.jobs;

import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.events.EventsReader;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.support.text.Title;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an import's parameters, or says all that is wrong with them at once. It reads the query string itself: to ask
 * the server for parameters would make it look for them in the body, which is the file.
 */
final class ImportQuery {
    private static final String MAP = "map";
    private static final int PROJECT_LENGTH_MAX = 200;
    private static final Pattern AMPERSAND = Pattern.compile("&");

    /** One thing that is wrong. */
    record Flaw(String parameter, String detail) {}

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> mapped = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private ImportQuery() {}

    /** The request that a query string makes. @throws Problem malformed, with each flaw */
    static ImportRequest read(@Nullable String query, List<String> formats) {
        var parameters = new ImportQuery();
        parameters.split(query == null ? "" : query);
        parameters.refuseUnknown(Set.of("format", "key", "name", "manager", "project", "zone", MAP, "dryRun"));
        var format = parameters.optional("format", value -> format(value, formats));
        var key = parameters.required("key", ProductKey::new);
        var name = EventsReader.FORMAT.equals(format)
                ? parameters.optional("name", ImportQuery::title)
                : parameters.required("name", ImportQuery::title);
        var manager = parameters.required("manager", ImportQuery::person);
        var project = parameters.optional("project", ImportQuery::project);
        var zone = parameters.optional("zone", ImportQuery::zone);
        var map = parameters.mapping();
        var dryRun = parameters.optional("dryRun", ImportQuery::flag);
        if (key == null || manager == null || !parameters.flaws.isEmpty()) {
            throw parameters.problem();
        }
        return new ImportRequest(
                format == null ? ImportRequest.RECOGNISE : format,
                key,
                name == null ? new Title(key.value()) : name, // until the history says it
                manager,
                new Wish(project, map, zone),
                Boolean.TRUE.equals(dryRun));
    }

    private void split(String query) {
        AMPERSAND.splitAsStream(query).filter(part -> !part.isEmpty()).forEach(part -> {
            int equals = part.indexOf('=');
            var name = decoded(equals < 0 ? part : part.substring(0, equals));
            var value = decoded(equals < 0 ? "" : part.substring(equals + 1));
            if (name.equals(MAP)) {
                mapped.add(value);
                values.put(name, value);
            } else if (values.putIfAbsent(name, value) != null) {
                flaws.add(new Flaw(name, "It is said more than once."));
            }
        });
    }

    private String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            flaws.add(new Flaw(text, "It is not well encoded."));
            return text;
        }
    }

    private void refuseUnknown(Set<String> known) {
        for (var name : values.keySet()) {
            if (!known.contains(name)) {
                flaws.add(new Flaw(name, "There is no parameter '" + name + "' here."));
            }
        }
    }

    private <T> @Nullable T required(String name, Function<String, T> reader) {
        if (!values.containsKey(name)) {
            flaws.add(new Flaw(name, "It is missing."));
        }
        return optional(name, reader);
    }

    private <T> @Nullable T optional(String name, Function<String, T> reader) {
        var value = values.get(name);
        if (value == null) {
            return null;
        }
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException e) {
            flaws.add(new Flaw(name, String.valueOf(e.getMessage())));
            return null;
        }
    }

    private Problem problem() {
        var detail = flaws.size() == 1
                ? "The parameter '" + flaws.getFirst().parameter() + "': "
                        + flaws.getFirst().detail()
                : flaws.size() + " things are wrong with the parameters.";
        return Problem.of(ProblemType.MALFORMED, detail).with("errors", flaws);
    }

    private static String format(String value, List<String> formats) {
        if (!formats.contains(value)) {
            throw new IllegalArgumentException("It is none of " + String.join(", ", formats) + ".");
        }
        return value;
    }

    /** {@code COLUMN:field}; a column's name may have colons of its own. */
    private Map<String, String> mapping() {
        var map = new LinkedHashMap<String, String>();
        for (var value : mapped) {
            int colon = value.lastIndexOf(':');
            var column = value.substring(0, Math.max(0, colon)).strip();
            var field = value.substring(colon + 1).strip();
            if (column.isEmpty() || field.isEmpty() || value.length() > PROJECT_LENGTH_MAX || value.indexOf(0) >= 0) {
                flaws.add(new Flaw(MAP, "It is not COLUMN:field."));
            } else if (map.putIfAbsent(column, field) != null) {
                flaws.add(new Flaw(MAP, "The column '" + column + "' is mapped more than once."));
            }
        }
        return map;
    }

    private static ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("It is no time zone, as Europe/Paris or +01:00 is.", e);
        }
    }

    private static Title title(String value) {
        return new Title(value);
    }

    private static UUID person(String value) {
        try {
            var person = UUID.fromString(value);
            if (person.toString().equalsIgnoreCase(value)) {
                return person;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("It is not a UUID.", e);
        }
        throw new IllegalArgumentException("It is not a UUID.");
    }

    private static String project(String value) {
        var project = value.strip();
        if (project.isEmpty() || project.length() > PROJECT_LENGTH_MAX || project.indexOf(0) >= 0) {
            throw new IllegalArgumentException("It is blank or longer than " + PROJECT_LENGTH_MAX + " characters.");
        }
        return project;
    }

    private static Boolean flag(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("It is neither true nor false.");
        };
    }
}
