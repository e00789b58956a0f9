package dev.backstory.query.story;

import dev.backstory.query.story.StoryDependencies.Needs;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A story as lists show it; {@code rank} is null where it is unranked or has left its backlog. */
public record StoryEntry(
        UUID storyId,
        UUID backlogId,
        @Nullable Integer rank,
        String title,
        String kind,
        String status,
        @Nullable String sourceKey,
        @Nullable String sourceStatus,
        @Nullable BigDecimal points,
        List<String> labels,
        @Nullable UUID roadmapItemId,
        List<UUID> dependsOn,
        List<UUID> blockedBy,
        @Nullable Blocked blocked,
        List<String> flags) {

    /** What stands in a story's way, since when, and who sees to it. */
    public record Blocked(
            Instant since,
            @Nullable String reason,
            @Nullable UUID owner) {
        static @Nullable Blocked of(StoryRow row) {
            var since = row.blockedSince();
            return since == null ? null : new Blocked(since, row.blockedReason(), row.blockedOwner());
        }
    }

    static StoryEntry of(StoryRow row, @Nullable Integer rank, Needs needs, List<String> flags) {
        return new StoryEntry(
                row.storyId(),
                row.backlogId(),
                rank,
                row.title(),
                row.kind(),
                row.status(),
                row.sourceKey(),
                row.sourceStatus(),
                row.points(),
                row.labels(),
                row.roadmapItemId(),
                needs.dependsOn(),
                needs.blockedBy(),
                Blocked.of(row),
                flags);
    }
}
