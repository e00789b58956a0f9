package dev.backstory.command.reading;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.JsonParserDelegate;

/**
 * Reads the parts of a long list one by one and holds each to the size of an ordinary body: as a tree in memory, a part
 * takes a multiple of that.
 */
final class PartParser extends JsonParserDelegate {
    private static final int BYTES_MAX = 1 << 20;

    private long begin;
    private int part;

    PartParser(JsonParser parser) {
        super(parser);
    }

    /** The first token of a part, whose number is for the refusal only. */
    JsonToken nextPart(int number) {
        part = number;
        begin = currentLocation().getByteOffset();
        return nextToken();
    }

    @Override
    public JsonToken nextToken() {
        var token = super.nextToken();
        mustBeShort();
        return token;
    }

    @Override
    public @Nullable String nextName() {
        var name = super.nextName();
        mustBeShort();
        return name;
    }

    private void mustBeShort() {
        if (currentLocation().getByteOffset() - begin > BYTES_MAX) {
            throw BatchReader.flawed("/" + part, "It is longer than 1 MiB.");
        }
    }
}
