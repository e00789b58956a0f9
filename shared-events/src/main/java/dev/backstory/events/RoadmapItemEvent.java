package dev.backstory.events;

/** What happens to one roadmap item. */
public sealed interface RoadmapItemEvent extends Event
        permits RoadmapItemAdded,
                RoadmapItemRescheduled,
                SourceStatusChanged,
                SourceFieldChanged,
                ForeignFactRecorded,
                ReviewEvent {}
