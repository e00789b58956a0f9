package dev.backstory.events;

/** What happens to one story. */
public sealed interface StoryEvent extends Event
        permits StoryDefined,
                StoryEstimated,
                SourceStatusChanged,
                SourceFieldChanged,
                ForeignFactRecorded,
                ReviewEvent {}
