package dev.backstory.events;

/** What happens to one roadmap item. */
public sealed interface RoadmapItemEvent extends Event
        permits RoadmapItemAdded,
                RoadmapItemRevised,
                RoadmapItemRescheduled,
                RoadmapItemCommitted,
                RoadmapItemStarted,
                RoadmapItemShipped,
                RoadmapItemDropped,
                RoadmapItemReopened,
                LaunchPlanned,
                LaunchStepCompleted,
                Launched,
                DependencyDeclared,
                DependencyRemoved,
                SourceStatusChanged,
                SourceFieldChanged,
                ForeignFactRecorded,
                ReviewEvent {}
