package dev.backstory.events;

import java.util.UUID;

/** One story or roadmap item was declared to depend on another, which is to be done first. */
public record DependencyDeclared(SubjectType subjectType, UUID id, UUID dependsOn)
        implements StoryEvent, RoadmapItemEvent {

    @Override
    public Subject subject() {
        return new Subject(subjectType, id);
    }
}
