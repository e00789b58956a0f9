package dev.backstory.events;

import java.util.UUID;

/** A product's roadmap began, empty. */
public record RoadmapOpened(UUID roadmapId, UUID productId) implements RoadmapEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.ROADMAP, roadmapId);
    }
}
