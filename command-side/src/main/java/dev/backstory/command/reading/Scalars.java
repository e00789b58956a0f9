package dev.backstory.command.reading;

import dev.backstory.command.ranking.Placement;
import dev.backstory.command.ranking.Seen;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads single JSON values as what commands are made of; refuses with a sentence. */
final class Scalars {
    /** Checks the value. @throws IllegalArgumentException saying what is wrong */
    interface Reader<T> {
        T read(JsonNode node);
    }

    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private static final Map<Class<?>, Reader<?>> READERS = Map.of(
            String.class, Scalars::text,
            UUID.class, Scalars::uuid,
            LocalDate.class, Scalars::date,
            Instant.class, Scalars::instant,
            Long.class, Scalars::whole,
            BigDecimal.class, Scalars::number,
            Boolean.class, Scalars::bool,
            Placement.class, Scalars::placement,
            Seen.class, Scalars::seen);

    private static final Map<String, Placement> WORDS =
            Map.of("TOP", new Placement.Top(), "BOTTOM", new Placement.Bottom(), "UNRANKED", new Placement.Unranked());

    private Scalars() {}

    /** How values of this type are read, or null if it is none of these. */
    static @Nullable Reader<?> reader(Class<?> type) {
        return type.isEnum() ? node -> constant(type, node) : READERS.get(type);
    }

    private static String text(JsonNode node) {
        if (!node.isString()) {
            throw new IllegalArgumentException("It is not a text.");
        }
        return node.stringValue();
    }

    private static UUID uuid(JsonNode node) {
        if (!node.isString() || !UUID_FORM.matcher(node.stringValue()).matches()) {
            throw new IllegalArgumentException("It is not a UUID.");
        }
        return UUID.fromString(node.stringValue());
    }

    private static LocalDate date(JsonNode node) {
        try {
            var date = LocalDate.parse(text(node));
            if (date.getYear() < 1900 || date.getYear() > 9999) {
                throw new IllegalArgumentException("It is not a date between 1900 and 9999.");
            }
            return date;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("It is not a date like 2026-03-31.", e);
        }
    }

    private static Instant instant(JsonNode node) {
        try {
            return OffsetDateTime.parse(text(node)).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("It is not an instant with its zone like 2026-03-31T12:00:00Z.", e);
        }
    }

    private static Long whole(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new IllegalArgumentException("It is not a whole number.");
        }
        return node.longValue();
    }

    private static BigDecimal number(JsonNode node) {
        if (!node.isNumber()) {
            throw new IllegalArgumentException("It is not a number.");
        }
        return node.decimalValue();
    }

    private static Boolean bool(JsonNode node) {
        if (!node.isBoolean()) {
            throw new IllegalArgumentException("It is neither true nor false.");
        }
        return node.booleanValue();
    }

    private static Object constant(Class<?> type, JsonNode node) {
        var names = Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList();
        if (node.isString() && names.contains(node.stringValue())) {
            return type.getEnumConstants()[names.indexOf(node.stringValue())];
        }
        throw new IllegalArgumentException("It is none of " + String.join(", ", names) + ".");
    }

    private static Placement placement(JsonNode node) {
        var word = WORDS.get(node.isString() ? node.stringValue() : "");
        if (word != null) {
            return word;
        }
        if (node.isObject() && node.size() == 1 && node.has("before")) {
            return new Placement.Before(uuid(node.get("before")));
        }
        if (node.isObject() && node.size() == 1 && node.has("after")) {
            return new Placement.After(uuid(node.get("after")));
        }
        throw new IllegalArgumentException(
                "It is none of \"TOP\", \"BOTTOM\", \"UNRANKED\", {\"before\": id}, {\"after\": id}.");
    }

    private static Seen seen(JsonNode node) {
        var known = (node.has("above") ? 1 : 0) + (node.has("below") ? 1 : 0);
        if (!node.isObject() || node.size() != known) {
            throw new IllegalArgumentException("It is not {\"above\": id or null, \"below\": id or null}.");
        }
        return new Seen(neighbour(node.get("above")), neighbour(node.get("below")));
    }

    private static Seen.Neighbour neighbour(@Nullable JsonNode node) {
        if (node == null) {
            return Seen.Neighbour.UNCHECKED;
        }
        return node.isNull() ? Seen.Neighbour.NOTHING : Seen.Neighbour.of(uuid(node));
    }
}
