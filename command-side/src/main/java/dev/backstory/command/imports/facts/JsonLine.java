package dev.backstory.command.imports.facts;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads a line that is a JSON object. */
final class JsonLine {
    private static final int DEPTH_MAX = 100;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxStringLength(Lines.LENGTH_MAX)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, Part> map;
    private final Set<String> seen = new HashSet<>();

    JsonLine(Map<String, Part> map) {
        this.map = map;
    }

    /** Which properties that are mapped have stood in a line. */
    Set<String> seen() {
        return seen;
    }

    Row read(long number, String line) {
        var row = new Row(number);
        try (var parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT)
                return Row.unreadable(number, "The line is no JSON object.");
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) property(parser, row);
            return parser.nextToken() == null
                    ? row
                    : Row.unreadable(number, "Something stands behind the line's JSON object.");
        } catch (JacksonException e) {
            return Row.unreadable(number, "The line is no JSON" + place(e) + ".");
        }
    }

    /** The parts that an object has which may be cut off. */
    Set<Part> partsOf(String line) {
        var parts = EnumSet.noneOf(Part.class);
        try (var parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var part = part(parser.currentName());
                if (part != null) parts.add(part);
                parser.nextToken();
                parser.skipChildren();
            }
        } catch (JacksonException e) {
            return parts; // as far as it goes
        }
        return parts;
    }

    private void property(JsonParser parser, Row row) {
        var name = parser.currentName();
        var part = part(name);
        var token = parser.nextToken();
        if (part == Part.PEOPLE && token == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) person(parser, row);
        } else if (part == null) {
            others(parser, name, row);
        } else if (token.isStructStart()) {
            row.faulty("The value of '" + part.word() + "' is neither a text nor a number, 'true' nor 'false'.");
            others(parser, name, row);
        } else if (token != JsonToken.VALUE_NULL) {
            add(row, part, parser.getString());
        }
    }

    private static void add(Row row, Part part, String value) {
        if (part == Part.PEOPLE) row.addPeople(value, List.of(value.strip()));
        else row.add(part, value);
    }

    private static void person(JsonParser parser, Row row) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            add(row, Part.PEOPLE, parser.getString());
        } else {
            row.faulty("The value of 'people' is no list of names.");
            others(parser, Part.PEOPLE.word(), row);
        }
    }

    /** Counts what is not read. */
    private static void others(JsonParser parser, String name, Row row) {
        int depth = 0;
        for (var token = parser.currentToken(); ; token = parser.nextToken()) {
            if (token.isStructStart()) depth++;
            else if (token.isStructEnd()) depth--;
            else if (isValue(token, parser)) row.addOther(name);
            if (depth == 0) return;
        }
    }

    private static boolean isValue(JsonToken token, JsonParser parser) {
        return token.isScalarValue()
                && token != JsonToken.VALUE_NULL
                && !parser.getString().isBlank();
    }

    private @Nullable Part part(String name) {
        var mapped = map.get(name);
        if (mapped != null) {
            seen.add(name);
            return mapped;
        }
        var part = Part.of(name);
        return part != null && part.word().equals(name) && !map.containsValue(part) ? part : null;
    }

    private static String place(JacksonException e) {
        var location = e.getLocation();
        return location == null || location.getColumnNr() < 1
                ? ""
                : " from its column " + location.getColumnNr() + " on";
    }
}
