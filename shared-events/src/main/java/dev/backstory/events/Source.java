package dev.backstory.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact stands in another tracker.
 *
 * @param at its own time there, if history had already gone past it
 * @param author who is said there to have done it, and then is the event's actor; null if nobody is
 */
public record Source(
        String reference, @Nullable Instant at, @Nullable UUID author) {}
