package dev.backstory.query.story;

import dev.backstory.query.support.ViewTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What lists say of a story; {@code listed} while it stands in its backlog, ranked or not. */
record StoryRow(
        UUID storyId,
        UUID productId,
        UUID backlogId,
        long defined,
        boolean listed,
        String title,
        String kind,
        String status,
        @Nullable String sourceKey,
        @Nullable String sourceStatus,
        @Nullable BigDecimal points,
        List<String> labels,
        @Nullable UUID roadmapItemId,
        @Nullable Instant blockedSince,
        @Nullable String blockedReason,
        @Nullable UUID blockedOwner,
        long version) {
    static final ViewTable<StoryRow> TABLE = ViewTable.versioned(StoryRow.class, "story", "story_id");

    StoryRow changed(Consumer<StoryDraft> change) {
        var draft = new StoryDraft(this);
        change.accept(draft);
        return draft.row();
    }
}
