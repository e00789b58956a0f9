package dev.backstory.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item entered the roadmap's ranking; rank, key and neighbours are null where it is unranked. */
public record RoadmapItemRanked(
        UUID roadmapId,
        UUID itemId,
        @Nullable Integer rank,
        @Nullable String orderKey,
        @Nullable UUID above,
        @Nullable UUID below)
        implements RoadmapEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.ROADMAP, roadmapId);
    }
}
