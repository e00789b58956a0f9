package dev.backstory.command.imports.events;

import dev.backstory.events.RecordedEvent;
import java.util.UUID;

/** What a line of a file of events says. */
public sealed interface Line {
    /** The first: of which product the file is, up to which position there. */
    record Head(UUID productId, String key, String name, long position) implements Line {}

    /** Whom the events after it name. */
    record Named(UUID person, String name) implements Line {}

    /** An event as it was recorded there, and of which kind of aggregate, on a line of so many bytes. */
    record Told(long line, int bytes, String aggregateType, RecordedEvent recorded) implements Line {}

    /** The last: what there must have been before. */
    record End(long events, long people, String sha256) implements Line {}
}
