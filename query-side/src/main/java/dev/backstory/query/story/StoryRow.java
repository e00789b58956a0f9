package dev.backstory.query.story;

import dev.backstory.query.support.ViewTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
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
        long version) {
    static final ViewTable<StoryRow> TABLE = ViewTable.versioned(StoryRow.class, "story", "story_id");

    StoryRow titled(String newTitle) {
        return new StoryRow(
                storyId,
                productId,
                backlogId,
                defined,
                listed,
                newTitle,
                kind,
                status,
                sourceKey,
                sourceStatus,
                points,
                labels,
                roadmapItemId,
                version);
    }

    StoryRow kind(String newKind) {
        return new StoryRow(
                storyId,
                productId,
                backlogId,
                defined,
                listed,
                title,
                newKind,
                status,
                sourceKey,
                sourceStatus,
                points,
                labels,
                roadmapItemId,
                version);
    }

    StoryRow status(String newStatus, String newSourceStatus) {
        return new StoryRow(
                storyId,
                productId,
                backlogId,
                defined,
                listed,
                title,
                kind,
                newStatus,
                sourceKey,
                newSourceStatus,
                points,
                labels,
                roadmapItemId,
                version);
    }

    StoryRow points(@Nullable BigDecimal newPoints) {
        return new StoryRow(
                storyId,
                productId,
                backlogId,
                defined,
                listed,
                title,
                kind,
                status,
                sourceKey,
                sourceStatus,
                newPoints,
                labels,
                roadmapItemId,
                version);
    }

    StoryRow labels(List<String> newLabels) {
        return new StoryRow(
                storyId,
                productId,
                backlogId,
                defined,
                listed,
                title,
                kind,
                status,
                sourceKey,
                sourceStatus,
                points,
                newLabels,
                roadmapItemId,
                version);
    }

    StoryRow item(@Nullable UUID newItem) {
        return new StoryRow(
                storyId,
                productId,
                backlogId,
                defined,
                listed,
                title,
                kind,
                status,
                sourceKey,
                sourceStatus,
                points,
                labels,
                newItem,
                version);
    }

    StoryRow listed(boolean nowListed) {
        return new StoryRow(
                storyId,
                productId,
                backlogId,
                defined,
                nowListed,
                title,
                kind,
                status,
                sourceKey,
                sourceStatus,
                points,
                labels,
                roadmapItemId,
                version);
    }

    StoryRow version(long newVersion) {
        return new StoryRow(
                storyId,
                productId,
                backlogId,
                defined,
                listed,
                title,
                kind,
                status,
                sourceKey,
                sourceStatus,
                points,
                labels,
                roadmapItemId,
                newVersion);
    }
}
