package dev.backstory.events;

import java.util.List;
import java.util.UUID;

/** Order keys got room again; the order is as it was. */
public record OrderRespaced(UUID backlogId, List<Rekeyed> keys) implements BacklogEvent {
    public OrderRespaced {
        keys = List.copyOf(keys);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectType.BACKLOG, backlogId);
    }
}
