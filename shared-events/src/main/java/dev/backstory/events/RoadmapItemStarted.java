package dev.backstory.events;

import java.util.UUID;

/** Work on an item began. */
public record RoadmapItemStarted(UUID itemId, String statusBefore) implements RoadmapItemEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.ROADMAP_ITEM, itemId);
    }
}
