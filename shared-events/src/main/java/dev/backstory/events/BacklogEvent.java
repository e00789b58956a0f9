package dev.backstory.events;

/** What happens to the order of a backlog. */
public sealed interface BacklogEvent extends Event
        permits BacklogOpened, StoryRanked, StoryLeft, BacklogReprioritised, OrderRespaced {}
