package dev.backstory.events;

import org.jspecify.annotations.Nullable;

/** As a … I want … so that …. */
public record Narrative(
        @Nullable String asA,
        @Nullable String iWant,
        @Nullable String soThat) {}
