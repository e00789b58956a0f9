package dev.backstory.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item left the roadmap's ranking because it was SHIPPED or DROPPED. */
public record RoadmapItemLeft(
        UUID roadmapId,
        UUID itemId,
        String reason,
        @Nullable Integer rank) implements RoadmapEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.ROADMAP, roadmapId);
    }
}
