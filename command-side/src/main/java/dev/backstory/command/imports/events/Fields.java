package dev.backstory.command.imports.events;

import dev.backstory.command.imports.NotThisFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of one JSON object on a line: numbers, texts, and objects, which stay the bytes that they are, so that nothing
 * in them changes on the way.
 */
final class Fields {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final long line;
    private final Map<String, Object> values = new HashMap<>();

    private Fields(long line) {
        this.line = line;
    }

    /** @throws NotThisFormat if this is not one JSON object */
    static Fields of(long line, byte[] json) {
        var fields = new Fields(line);
        try (var parser = JSON.createParser(json)) {
            fields.read(parser, json);
        } catch (JacksonException e) {
            throw fields.flaw("is no JSON object");
        }
        return fields;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Refuses other fields than these. */
    Fields only(String... names) {
        var known = Arrays.asList(names);
        if (values.size() != known.size() || !values.keySet().containsAll(known)) {
            throw flaw("does not have the fields " + String.join(", ", known));
        }
        return this;
    }

    Fields object(String name) {
        return of(line, bytes(name));
    }

    byte[] bytes(String name) {
        return value(name, byte[].class);
    }

    String text(String name) {
        var text = value(name, String.class);
        if (text.indexOf(0) >= 0) {
            throw flaw("has a NUL in '" + name + "'");
        }
        return text;
    }

    long number(String name) {
        return value(name, Long.class);
    }

    UUID id(String name) {
        var text = value(name, String.class);
        try {
            var id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException noId) {
            // told below, as what looks like an id and is none
        }
        throw flaw("has no id in '" + name + "'");
    }

    /** A refusal that names the line; {@code what} goes on from there. */
    NotThisFormat flaw(String what) {
        return new NotThisFormat("Line " + line + " " + what + ".");
    }

    private <T> T value(String name, Class<T> type) {
        @Nullable Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw flaw("has no sound '" + name + "'");
        }
        return type.cast(value);
    }

    private void read(JsonParser parser, byte[] json) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw flaw("is no JSON object");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            if (values.put(name, value(parser, json)) != null) {
                throw flaw("says '" + name + "' twice");
            }
        }
        if (parser.nextToken() != null) {
            throw flaw("is more than one JSON object");
        }
    }

    private Object value(JsonParser parser, byte[] json) {
        var token = parser.nextToken();
        if (token == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getLongValue();
        }
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        int to = (int) parser.currentLocation().getByteOffset();
        return token == JsonToken.START_OBJECT ? Arrays.copyOfRange(json, from, to) : new Object();
    }
}
