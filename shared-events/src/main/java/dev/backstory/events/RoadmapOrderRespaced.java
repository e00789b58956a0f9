package dev.backstory.events;

import java.util.List;
import java.util.UUID;

/** Order keys got room again; the order is as it was. */
public record RoadmapOrderRespaced(UUID roadmapId, List<Rekeyed> keys) implements RoadmapEvent {
    public RoadmapOrderRespaced {
        keys = List.copyOf(keys);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectType.ROADMAP, roadmapId);
    }
}
