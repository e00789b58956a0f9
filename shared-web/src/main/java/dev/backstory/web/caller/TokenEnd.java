package dev.backstory.web.caller;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Until when the caller's token is good, for endpoints whose answers last; null: for ever. */
public record TokenEnd(@Nullable Instant at) {}
