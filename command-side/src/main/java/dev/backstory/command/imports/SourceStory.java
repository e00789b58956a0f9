package dev.backstory.command.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story of another tracker.
 *
 * @param itemKey key of a {@link SourceItem} of the same history
 */
public record SourceStory(
        SourceFacts facts,
        Kind kind,
        @Nullable Narrative narrative,
        List<String> criteria,
        List<String> labels,
        @Nullable String itemKey) {

    /** What a story is; the names are those of the product. */
    public enum Kind {
        USER_STORY,
        BUG,
        TECH_DEBT,
        SPIKE
    }

    public SourceStory {
        criteria = List.copyOf(criteria);
        labels = List.copyOf(labels);
    }

    public String key() {
        return facts.key();
    }
}
