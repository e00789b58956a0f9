package dev.backstory.events;

import java.util.UUID;

/** An item was delivered. */
public record RoadmapItemShipped(UUID itemId, String statusBefore) implements RoadmapItemEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.ROADMAP_ITEM, itemId);
    }
}
