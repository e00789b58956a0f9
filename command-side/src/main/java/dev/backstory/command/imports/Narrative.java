package dev.backstory.command.imports;

import org.jspecify.annotations.Nullable;

/** As a …, I want …, so that …. */
public record Narrative(String asA, String iWant, @Nullable String soThat) {}
