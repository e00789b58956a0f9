package dev.backstory.events;

import java.util.UUID;

/** An item was brought to its market. */
public record Launched(UUID itemId) implements RoadmapItemEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.ROADMAP_ITEM, itemId);
    }
}
