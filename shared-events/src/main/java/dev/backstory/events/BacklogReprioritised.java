package dev.backstory.events;

import java.util.List;
import java.util.UUID;

/** Stories changed places; those not named kept theirs. */
public record BacklogReprioritised(UUID backlogId, List<Moved> moves) implements BacklogEvent {
    public BacklogReprioritised {
        moves = List.copyOf(moves);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectType.BACKLOG, backlogId);
    }
}
