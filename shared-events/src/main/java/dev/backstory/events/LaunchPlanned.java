package dev.backstory.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an item is to be brought to its market, planned for the first time ({@code before} is null) or anew; after a launch this begins another. */
public record LaunchPlanned(UUID itemId, @Nullable LaunchPlan before, LaunchPlan after) implements RoadmapItemEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.ROADMAP_ITEM, itemId);
    }
}
