package dev.backstory.query.story;

import dev.backstory.events.Labels;
import dev.backstory.events.Replaced;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.StoryRefined;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets fields of a story to what an event says they are now. */
final class StoryFields {
    private StoryFields() {}

    /** The field of ours that changed in another tracker. @throws IllegalArgumentException for one that a story does not have */
    static void set(StoryDraft story, SourceFieldChanged change) {
        var value = change.after();
        switch (change.field()) {
            case TITLE -> story.title = value == null ? "" : value;
            case KIND -> story.kind = value == null ? StoryKind.USER_STORY.name() : value;
            case POINTS -> story.points = value == null ? null : new BigDecimal(value);
            case LABELS -> story.labels = Labels.parse(value);
            case ROADMAP_ITEM_ID -> story.roadmapItemId = value == null ? null : UUID.fromString(value);
            case DESCRIPTION, LANE, HORIZON, TIMEFRAME, TARGET ->
                throw new IllegalArgumentException("A story has no field " + change.field());
        }
    }

    /** Those that a refinement replaced. */
    static void set(StoryDraft story, StoryRefined event) {
        story.title = after(event.title(), story.title);
        story.kind = after(event.kind(), story.kind);
        story.labels = after(event.labels(), story.labels);
        if (event.roadmapItemId() != null) {
            story.roadmapItemId = event.roadmapItemId().after();
        }
    }

    private static <T> T after(@Nullable Replaced<T> replaced, T present) {
        return replaced == null ? present : Objects.requireNonNull(replaced.after());
    }
}
