package dev.backstory.query.story;

import dev.backstory.query.support.ViewBatch;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a story comes from, for those whose events do not say it. */
public final class StoryOrigin {
    private StoryOrigin() {}

    /** The story that this one was split from, as this batch knows it; null: none. */
    public static @Nullable UUID splitFrom(ViewBatch batch, UUID story) {
        var part = batch.rows(StoryPartRow.TABLE).current(story);
        return part == null ? null : part.splitFrom();
    }
}
