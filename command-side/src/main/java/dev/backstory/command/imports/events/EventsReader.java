package dev.backstory.command.imports.events;

import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.SourceFile;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.storage.EventNames;
import dev.backstory.events.storage.StoredEvents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a file of events line by line, each event through the names and upcasters of the log itself. */
public final class EventsReader implements AutoCloseable {
    /** What such a file is called in the API. */
    public static final String FORMAT = "events";

    private static final String BEGINNING = "{\"backstory\":\"" + FORMAT + "\"";
    private static final long VERSION = 1;
    private static final int REVISION_DIGITS_MAX = 4;

    private final RawLines lines;
    private final StoredEvents stored;

    /** Begins at the file's beginning. */
    public EventsReader(SourceFile file, StoredEvents stored) throws IOException {
        this.lines = new RawLines(file.open());
        this.stored = stored;
    }

    /** Whether a file begins as such a file does. */
    public static boolean begins(SourceFile file) throws IOException {
        try (var bytes = file.open()) {
            return new String(bytes.readNBytes(BEGINNING.length()), StandardCharsets.ISO_8859_1).equals(BEGINNING);
        }
    }

    /** What the next line says; null after the last. @throws NotThisFormat if it can be none of such a file */
    public @Nullable Line next() throws IOException {
        var bytes = lines.next();
        return bytes == null ? null : line(bytes);
    }

    /** What the next event's line says, passing all others; null after the last. */
    public Line.@Nullable Told nextEvent() throws IOException {
        for (var line = next(); line != null; line = next()) {
            if (line instanceof Line.Told told) {
                return told;
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** Of the last line, from 1. */
    long number() {
        return lines.number();
    }

    /** SHA-256 of all bytes before the last line, in hex; to be asked at the end only. */
    String sum() {
        return lines.sum();
    }

    /** Whether nothing but blank lines is left. */
    boolean isAtEnd() throws IOException {
        for (var bytes = lines.next(); bytes != null; bytes = lines.next()) {
            if (!new String(bytes, StandardCharsets.ISO_8859_1).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private Line line(byte[] bytes) {
        if (number() == 1) {
            return head(bytes);
        }
        var fields = Fields.of(number(), bytes);
        if (fields.has("eventId")) {
            return told(fields, bytes.length);
        }
        if (fields.has("person")) {
            fields.only("person", "name");
            return new Line.Named(fields.id("person"), fields.text("name"));
        }
        var end = fields.only("end").object("end").only(FORMAT, "people", "sha256");
        return new Line.End(end.number(FORMAT), end.number("people"), end.text("sha256"));
    }

    private Line.Head head(byte[] bytes) {
        if (!new String(bytes, StandardCharsets.ISO_8859_1).startsWith(BEGINNING)) {
            throw new NotThisFormat("The file does not begin as an export of events does.");
        }
        var fields = Fields.of(number(), bytes);
        if (fields.number("version") > VERSION) {
            throw new NotThisFormat("The file was written by a newer Backstory, in a version that is not known here.");
        }
        fields.only("backstory", "version", "productId", "key", "name", "asOf");
        var asOf = fields.object("asOf").only("position", "at");
        return new Line.Head(fields.id("productId"), fields.text("key"), fields.text("name"), asOf.number("position"));
    }

    private Line.Told told(Fields fields, int bytes) {
        fields.only("position", "eventId", "type", "revision", "aggregate", "payload", "metadata");
        var aggregate = fields.object("aggregate").only("type", "id", "version");
        mustBeKnown(fields);
        return new Line.Told(number(), bytes, aggregate.text("type"), recorded(fields, aggregate));
    }

    private RecordedEvent recorded(Fields fields, Fields aggregate) {
        UUID eventId = fields.id("eventId");
        var aggregateId = aggregate.id("id").toString();
        try {
            return stored.read(
                    fields.number("position"),
                    eventId,
                    new StoredEvents.Place(aggregate.text("type"), aggregateId, aggregate.number("version") - 1),
                    fields.text("type"),
                    fields.text("revision"),
                    fields.bytes("payload"),
                    fields.bytes("metadata"));
        } catch (NotThisFormat refused) {
            throw refused;
        } catch (RuntimeException unreadable) { // whatever reading what somebody else has written may come to
            throw fields.flaw("holds no sound " + fields.text("type"));
        }
    }

    /** Other names than those of events mean nothing to the log, and must not be looked for among classes. */
    private static void mustBeKnown(Fields fields) {
        var type = EventNames.all().get(fields.text("type"));
        if (type == null) {
            throw fields.flaw("holds an event of a type that is not known here: a newer Backstory may know it");
        }
        var revision = fields.text("revision");
        if (!revision.matches("[1-9]\\d{0," + (REVISION_DIGITS_MAX - 1) + "}")
                || Integer.parseInt(revision) > Integer.parseInt(EventNames.revisionOf(type))) {
            throw fields.flaw("holds an event of a revision that is not known here: a newer Backstory may know it");
        }
    }
}
