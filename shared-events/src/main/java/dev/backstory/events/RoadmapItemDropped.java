package dev.backstory.events;

import java.util.UUID;

/** An item was given up. */
public record RoadmapItemDropped(UUID itemId, String statusBefore) implements RoadmapItemEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.ROADMAP_ITEM, itemId);
    }
}
