package dev.backstory.events;

import java.util.List;
import java.util.UUID;

/** Roadmap items changed places; those not named kept theirs. */
public record RoadmapReprioritised(UUID roadmapId, List<Moved> moves) implements RoadmapEvent {
    public RoadmapReprioritised {
        moves = List.copyOf(moves);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectType.ROADMAP, roadmapId);
    }
}
