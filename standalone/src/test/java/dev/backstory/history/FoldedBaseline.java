package dev.backstory.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A name for a position, who gave it, and who agreed to it. */
final class FoldedBaseline {
    final String name;
    final long position;
    final UUID namedBy;

    @Nullable
    UUID approvedBy;

    FoldedBaseline(String name, long position, UUID namedBy) {
        this.name = name;
        this.position = position;
        this.namedBy = namedBy;
    }
}
