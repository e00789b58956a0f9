package dev.backstory.events;

import java.util.UUID;

/** One condition of acceptance. */
public record Criterion(UUID id, String text) {}
