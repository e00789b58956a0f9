package dev.backstory.events;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One part of a story that was split, and the points that it took over. */
public record SplitOff(UUID storyId, @Nullable BigDecimal points) {}
