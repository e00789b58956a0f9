package dev.backstory.events;

import java.util.UUID;

/** One story or roadmap item was said to depend on another no longer. */
public record DependencyRemoved(SubjectType subjectType, UUID id, UUID dependsOn)
        implements StoryEvent, RoadmapItemEvent {

    @Override
    public Subject subject() {
        return new Subject(subjectType, id);
    }
}
