package dev.backstory.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry's place before and after a re-ranking; a null rank is UNRANKED, neighbours are those of the end. */
public record Moved(
        UUID id,
        @Nullable Integer rankBefore,
        @Nullable Integer rankAfter,
        @Nullable String orderKey,
        @Nullable UUID above,
        @Nullable UUID below) {}
