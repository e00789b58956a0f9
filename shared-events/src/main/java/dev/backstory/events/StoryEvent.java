package dev.backstory.events;

/** What happens to one story. */
public sealed interface StoryEvent extends Event
        permits StoryDefined,
                StoryRefined,
                StoryEstimated,
                StoryMarkedReady,
                StoryReadinessWithdrawn,
                StorySplit,
                StoryMoved,
                StoryWithdrawn,
                StoryBlocked,
                StoryUnblocked,
                StoryStarted,
                StoryCompleted,
                StoryAccepted,
                StoryRejected,
                DependencyDeclared,
                DependencyRemoved,
                SourceStatusChanged,
                SourceFieldChanged,
                ForeignFactRecorded,
                ReviewEvent {}
