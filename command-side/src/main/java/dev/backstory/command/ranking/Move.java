package dev.backstory.command.ranking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry, where it is to stand, and what its author saw there (null: nothing is checked). */
public record Move(UUID id, Placement to, @Nullable Seen seen) {}
