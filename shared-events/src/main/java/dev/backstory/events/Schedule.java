package dev.backstory.events;

import org.jspecify.annotations.Nullable;

/** When an item is meant to happen: a timeframe, or a horizon NOW, NEXT, LATER, or neither yet. */
public record Schedule(
        @Nullable Timeframe timeframe, @Nullable String horizon) {}
