package dev.backstory.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An initiative, feature or milestone came onto the roadmap. */
public record RoadmapItemAdded(
        UUID itemId,
        UUID productId,
        UUID roadmapId,
        String kind,
        String title,
        @Nullable String description,
        List<UUID> goals,
        @Nullable String lane,
        @Nullable Timeframe timeframe,
        @Nullable String horizon)
        implements RoadmapItemEvent {
    public RoadmapItemAdded {
        goals = List.copyOf(goals);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectType.ROADMAP_ITEM, itemId);
    }
}
