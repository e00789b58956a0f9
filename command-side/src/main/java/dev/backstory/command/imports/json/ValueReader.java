package dev.backstory.command.imports.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one value whole, unless it is larger than a record may be: then it counts its scalars only. */
final class ValueReader {
    static final long CHARACTERS_MAX = 32L << 20;
    private static final int OVERHEAD = 32;

    private final JsonParser parser;
    private long left = CHARACTERS_MAX;
    private long scalars;

    ValueReader(JsonParser parser) {
        this.parser = parser;
    }

    /** The value that begins at the parser's token; of the same record as those before it. */
    Value read() {
        var line = line(parser);
        var value = value(parser.currentToken());
        return left >= 0 ? value : Value.oversized(scalars, line);
    }

    boolean isOver() {
        return left < 0;
    }

    long scalars() {
        return scalars;
    }

    static long line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private Value value(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_NULL -> Value.NOTHING;
            default -> scalar();
        };
    }

    private Value object() {
        var object = Value.object(line(parser));
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var value = value(parser.nextToken());
            left -= OVERHEAD + name.length();
            if (left >= 0) object.put(name, value);
        }
        return object;
    }

    private Value list() {
        var list = Value.list(line(parser));
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var value = value(parser.currentToken());
            left -= OVERHEAD;
            if (left >= 0) list.add(value);
        }
        return list;
    }

    private Value scalar() {
        var text = parser.getString();
        if (!text.isBlank()) scalars++;
        left -= OVERHEAD + text.length();
        return left >= 0 ? Value.scalar(text, line(parser)) : Value.NOTHING;
    }
}
