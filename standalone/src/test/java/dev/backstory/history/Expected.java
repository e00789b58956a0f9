package dev.backstory.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares what a view answered with what it must answer; more fields may stand beside those expected. */
final class Expected {
    private static final int SAID_MAX = 150;

    /** A list whose order nobody promised. */
    record InAnyOrder(List<?> elements) {}

    /** A list in order, and after it some more in whatever order. */
    record ThenInAnyOrder(List<?> ordered, List<?> others) {}

    /** An object with these fields and no others. */
    record Only(Map<String, ?> fields) {}

    /** A text that says these things. */
    record Saying(List<String> parts) {}

    private Expected() {}

    /** All differences, each with its JSON pointer; none where the answer is right. */
    static List<String> differences(@Nullable Object expected, JsonNode actual) {
        var differences = new ArrayList<String>();
        compare(expected, actual, "", differences);
        return differences;
    }

    private static void compare(@Nullable Object expected, JsonNode actual, String at, List<String> differences) {
        switch (expected) {
            case null -> check(actual.isNull(), null, actual, at, differences);
            case Map<?, ?> map -> {
                check(actual.isObject(), "an object", actual, at, differences);
                map.forEach((name, value) ->
                        compare(value, actual.path(String.valueOf(name)), at + "/" + name, differences));
            }
            case Only only -> {
                compare(only.fields(), actual, at, differences);
                actual.propertyNames().stream()
                        .filter(name -> !only.fields().containsKey(name))
                        .forEach(name -> differences.add(at + " has besides " + name));
            }
            case List<?> list -> inOrder(list, elements(actual), at, differences);
            case InAnyOrder some -> inAnyOrder(some.elements(), elements(actual), at, differences);
            case ThenInAnyOrder some -> {
                var elements = elements(actual);
                var cut = Math.min(elements.size(), some.ordered().size());
                inOrder(some.ordered(), elements.subList(0, cut), at, differences);
                inAnyOrder(some.others(), elements.subList(cut, elements.size()), at, differences);
            }
            case Saying saying ->
                saying.parts()
                        .forEach(part ->
                                check(says(actual.asString(""), part), "to say " + part, actual, at, differences));
            case Number number ->
                check(
                        actual.isNumber() && actual.decimalValue().compareTo(new BigDecimal(number.toString())) == 0,
                        number,
                        actual,
                        at,
                        differences);
            case Boolean bool ->
                check(actual.isBoolean() && actual.booleanValue() == bool, bool, actual, at, differences);
            case Instant instant ->
                check(
                        actual.isString() && Instant.parse(actual.stringValue()).equals(instant),
                        instant,
                        actual,
                        at,
                        differences);
            default ->
                check(
                        actual.isString() && actual.stringValue().equals(expected.toString()),
                        expected,
                        actual,
                        at,
                        differences);
        }
    }

    /** On one line and, if it is long, its beginning; "Backlog" is "the backlog". */
    private static boolean says(String text, String part) {
        var line = part.strip().replaceAll("\\s+", " ");
        var beginning = line.substring(0, Math.min(SAID_MAX, line.length()));
        return text.toLowerCase(Locale.ROOT).contains(beginning.toLowerCase(Locale.ROOT));
    }

    private static void inOrder(List<?> expected, List<JsonNode> actual, String at, List<String> differences) {
        if (expected.size() != actual.size()) {
            differences.add(at + " has " + actual.size() + " elements, not " + expected.size());
        }
        IntStream.range(0, Math.min(expected.size(), actual.size()))
                .forEach(i -> compare(expected.get(i), actual.get(i), at + "/" + i, differences));
    }

    private static void inAnyOrder(List<?> expected, List<JsonNode> actual, String at, List<String> differences) {
        var rest = new ArrayList<>(actual);
        for (var element : expected) {
            var found = rest.stream()
                    .filter(candidate -> differences(element, candidate).isEmpty())
                    .findFirst();
            if (found.isPresent()) {
                rest.remove(found.get());
            } else {
                differences.add(at + " lacks " + element);
            }
        }
        rest.forEach(left -> differences.add(at + " has besides " + left));
    }

    private static List<JsonNode> elements(JsonNode list) {
        var elements = new ArrayList<JsonNode>();
        list.forEach(elements::add);
        return elements;
    }

    private static void check(
            boolean right, @Nullable Object expected, JsonNode actual, String at, List<String> differences) {
        if (!right) {
            differences.add(at + " is " + actual + ", not " + expected);
        }
    }
}
