package dev.backstory.query.export;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.backstory.query.reading.AsOf;
import java.util.UUID;

/** The kinds of lines in a file of events. */
final class EventLines {
    static final int VERSION = 1;

    private EventLines() {}

    /** The first line: what the file is, and of which product up to when. */
    record Head(String backstory, int version, UUID productId, String key, String name, AsOf asOf) {}

    /** Somebody whom the events name from here on, as the directory calls them. */
    record Named(UUID person, String name) {}

    /** What an event belongs to, and the number of its events up to and with this one. */
    record Aggregate(String type, String id, long version) {}

    /** One event, its payload and metadata as they are stored. */
    @JsonPropertyOrder({"position", "eventId", "type", "revision", "aggregate", "payload", "metadata"})
    record Told(
            long position,
            String eventId,
            String type,
            String revision,
            Aggregate aggregate,
            @JsonRawValue String payload,
            @JsonRawValue String metadata) {}

    /** The last line. */
    record End(Sum end) {}

    /** How many there are, and the SHA-256 in hex of all bytes before the last line: so that a cut file is noticed. */
    record Sum(long events, long people, String sha256) {}
}
