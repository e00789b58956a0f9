package dev.backstory.events;

import java.util.List;
import java.util.UUID;

/** A story gave way to smaller ones, which then are defined and stand where it stood. */
public record StorySplit(UUID storyId, String statusBefore, List<SplitOff> children) implements StoryEvent {
    public StorySplit {
        children = List.copyOf(children);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectType.STORY, storyId);
    }
}
