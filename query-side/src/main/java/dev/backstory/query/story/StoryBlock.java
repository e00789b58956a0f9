package dev.backstory.query.story;

import dev.backstory.query.support.ViewBatch;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands in the way of a story, for those whose events name the story alone. */
public final class StoryBlock {
    private StoryBlock() {}

    /** Whether anything does, as this batch knows it. */
    public static boolean stands(ViewBatch batch, UUID story) {
        var row = batch.rows(StoryRow.TABLE).current(story);
        return row != null && row.blockedSince() != null;
    }

    /** Who sees to it, as this batch knows it; null: nobody in particular. */
    public static @Nullable UUID owner(ViewBatch batch, UUID story) {
        return batch.rows(StoryRow.TABLE).required(story).blockedOwner();
    }
}
