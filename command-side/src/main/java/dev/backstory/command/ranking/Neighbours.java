package dev.backstory.command.ranking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entries directly above and below a place; null where nothing stands. */
public record Neighbours(@Nullable UUID above, @Nullable UUID below) {}
