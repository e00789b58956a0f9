package dev.backstory.query.story;

import dev.backstory.query.support.Json;
import dev.backstory.query.support.ViewTable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The long texts of a story. */
record StoryTextRow(
        UUID storyId,
        @Nullable String asA,
        @Nullable String iWant,
        @Nullable String soThat,
        @Json List<CriterionEntry> criteria) {
    static final ViewTable<StoryTextRow> TABLE = ViewTable.versioned(StoryTextRow.class, "story_text", "story_id");

    /** One condition of acceptance, and whether it was met. */
    record CriterionEntry(UUID id, String text, boolean accepted) {}
}
