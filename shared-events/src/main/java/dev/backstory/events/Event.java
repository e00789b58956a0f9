package dev.backstory.events;

/** Something that happened to a product and was decided by somebody: one line of its history. */
public sealed interface Event
        permits ProductEvent,
                KpiEvent,
                RoadmapEvent,
                RoadmapItemEvent,
                BacklogEvent,
                StoryEvent,
                DecisionEvent,
                QuestionEvent {
    /** What it happened to, as a person would say it. */
    Subject subject();
}
