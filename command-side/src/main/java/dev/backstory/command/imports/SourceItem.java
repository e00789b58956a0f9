package dev.backstory.command.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A roadmap item of another tracker; its timeframe has an end, a start, both or neither, and start ≤ end. */
public record SourceItem(
        SourceFacts facts,
        Kind kind,
        @Nullable String description,
        @Nullable LocalDate start,
        @Nullable LocalDate end) {

    /** What an item is; the names are those of the product. */
    public enum Kind {
        INITIATIVE,
        FEATURE,
        MILESTONE
    }

    public String key() {
        return facts.key();
    }
}
