package dev.backstory.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item moved in time; {@code slipDays} is new end minus old end where both have dates, negative when it moved earlier. */
public record RoadmapItemRescheduled(
        UUID itemId,
        Schedule before,
        Schedule after,
        @Nullable Integer slipDays) implements RoadmapItemEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.ROADMAP_ITEM, itemId);
    }
}
