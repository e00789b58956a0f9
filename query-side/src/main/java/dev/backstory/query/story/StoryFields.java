package dev.backstory.query.story;

import dev.backstory.events.SourceFieldChanged;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets the field of ours that changed in another tracker. */
final class StoryFields {
    private StoryFields() {}

    /** The story with that field. @throws IllegalArgumentException for a field that a story does not have */
    static StoryRow set(StoryRow story, SourceFieldChanged change) {
        var value = change.after();
        return switch (change.field()) {
            case TITLE -> story.titled(value == null ? "" : value);
            case KIND -> story.kind(value == null ? StoryKind.USER_STORY.name() : value);
            case POINTS -> story.points(value == null ? null : new BigDecimal(value));
            case LABELS -> story.labels(labels(value));
            case ROADMAP_ITEM_ID -> story.item(value == null ? null : UUID.fromString(value));
            case DESCRIPTION, LANE, HORIZON, TIMEFRAME ->
                throw new IllegalArgumentException("A story has no field " + change.field());
        };
    }

    /** Labels as an event writes them in one text: with commas between. */
    private static List<String> labels(@Nullable String value) {
        return value == null
                ? List.of()
                : Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(label -> !label.isEmpty())
                        .toList();
    }
}
