package dev.backstory.events;

import java.util.UUID;

/** A team's backlog began, empty. */
public record BacklogOpened(UUID backlogId, UUID productId, String name) implements BacklogEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.BACKLOG, backlogId);
    }
}
