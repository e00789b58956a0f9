package dev.backstory.command.imports.history;

import dev.backstory.events.Event;
import dev.backstory.events.Source;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of an imported history, but for when it is stored.
 *
 * @param sequence the number of events of its aggregate before it
 * @param actor the author as the other tracker names one, under a pseudonym, who then is the source's too; else who
 *     imports
 * @param source where it stands there; null for what the import itself did
 * @param inferred whether its content or its time was concluded rather than read
 */
public record ImportedFact(
        UUID eventId,
        long sequence,
        Event event,
        UUID actor,
        Instant occurred,
        @Nullable Source source,
        boolean inferred) {}
