package dev.backstory.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a fact stands in another tracker, and its own time there if history had already gone past it. */
public record Source(String reference, @Nullable Instant at) {}
