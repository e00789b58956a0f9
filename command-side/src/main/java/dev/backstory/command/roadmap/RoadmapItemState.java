package dev.backstory.command.roadmap;

import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemEvent;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.Schedule;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import java.util.Set;
import java.util.UUID;

/** What decisions on a roadmap item need to know of it. */
record RoadmapItemState(UUID id, UUID productId, Schedule schedule, String status) {
    private static final String FIRST_STATUS = "PROPOSED";
    private static final Set<String> CLOSED = Set.of("SHIPPED", "DROPPED");

    static RoadmapItemState added(RoadmapItemAdded event) {
        var schedule = new Schedule(event.timeframe(), event.horizon());
        return new RoadmapItemState(event.itemId(), event.productId(), schedule, FIRST_STATUS);
    }

    RoadmapItemState evolve(RoadmapItemEvent event) {
        return switch (event) {
            case RoadmapItemAdded added -> added(added);
            case RoadmapItemRescheduled rescheduled -> new RoadmapItemState(id, productId, rescheduled.after(), status);
            case SourceStatusChanged changed -> new RoadmapItemState(id, productId, schedule, changed.status());
            case SourceFieldChanged changed -> this;
            case ForeignFactRecorded recorded -> this;
            case ReviewEvent said -> this;
        };
    }

    boolean isOpen() {
        return !CLOSED.contains(status);
    }
}
