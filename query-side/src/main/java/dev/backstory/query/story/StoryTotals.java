package dev.backstory.query.story;

import dev.backstory.query.support.ViewBatch;
import dev.backstory.query.support.ViewTable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps count of the stories and points that stand in each backlog, by kind and status. */
final class StoryTotals {
    private static final ViewTable<TotalRow> TABLE =
            ViewTable.versioned(TotalRow.class, "story_total", "backlog_id", "kind", "status");

    record TotalRow(UUID backlogId, String kind, String status, int stories, BigDecimal points) {}

    private StoryTotals() {}

    /** Takes a story out of the count as it was, and in as it is now. */
    static void changed(@Nullable StoryRow before, StoryRow after, long position, ViewBatch batch) {
        if (before != null && before.listed() && !isCountedAlike(before, after)) {
            add(before, -1, position, batch);
        }
        if (after.listed() && (before == null || !isCountedAlike(before, after))) {
            add(after, 1, position, batch);
        }
    }

    private static boolean isCountedAlike(StoryRow before, StoryRow after) {
        return before.listed() == after.listed()
                && before.backlogId().equals(after.backlogId())
                && before.kind().equals(after.kind())
                && before.status().equals(after.status())
                && points(before).compareTo(points(after)) == 0;
    }

    private static void add(StoryRow story, int sign, long position, ViewBatch batch) {
        var totals = batch.rows(TABLE);
        var before = totals.current(story.backlogId(), story.kind(), story.status());
        var points = points(story).multiply(BigDecimal.valueOf(sign));
        totals.put(
                new TotalRow(
                        story.backlogId(),
                        story.kind(),
                        story.status(),
                        (before == null ? 0 : before.stories()) + sign,
                        before == null ? points : before.points().add(points)),
                position);
    }

    private static BigDecimal points(StoryRow story) {
        return Objects.requireNonNullElse(story.points(), BigDecimal.ZERO);
    }
}
