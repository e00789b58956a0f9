package dev.backstory.events;

import java.util.UUID;

/** One condition of acceptance, as it was said before and is now. */
public record Reworded(UUID id, String before, String after) {}
