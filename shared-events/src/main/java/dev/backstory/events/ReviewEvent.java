package dev.backstory.events;

import java.util.UUID;

/** What people say of a vision, a roadmap item, a story or a decision as it is; it belongs to what is reviewed. */
public sealed interface ReviewEvent extends ProductEvent, RoadmapItemEvent, StoryEvent, DecisionEvent
        permits ReviewRequested, Endorsed, ObjectionRaised {
    SubjectType subjectType();

    UUID id();

    /** The vision's number, or the version with which the subject became what is reviewed. */
    long revision();

    @Override
    default Subject subject() {
        return new Subject(subjectType(), id());
    }
}
