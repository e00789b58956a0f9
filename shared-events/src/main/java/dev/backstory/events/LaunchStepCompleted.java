package dev.backstory.events;

import java.util.UUID;

/** One step of a launch was done; {@code title} is what the plan called it. */
public record LaunchStepCompleted(UUID itemId, UUID stepId, String title) implements RoadmapItemEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.ROADMAP_ITEM, itemId);
    }
}
