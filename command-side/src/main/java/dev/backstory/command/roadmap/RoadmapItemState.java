package dev.backstory.command.roadmap;

import dev.backstory.command.dependency.DependencyState;
import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemEvent;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.Schedule;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What decisions on a roadmap item need to know of it. */
record RoadmapItemState(UUID id, UUID productId, Schedule schedule, String status, List<UUID> dependsOn) {
    private static final String FIRST_STATUS = "PROPOSED";
    private static final Set<String> CLOSED = Set.of("SHIPPED", "DROPPED");

    static RoadmapItemState added(RoadmapItemAdded event) {
        var schedule = new Schedule(event.timeframe(), event.horizon());
        return new RoadmapItemState(event.itemId(), event.productId(), schedule, FIRST_STATUS, List.of());
    }

    RoadmapItemState evolve(RoadmapItemEvent event) {
        return switch (event) {
            case RoadmapItemAdded added -> added(added);
            case RoadmapItemRescheduled rescheduled ->
                new RoadmapItemState(id, productId, rescheduled.after(), status, dependsOn);
            case DependencyDeclared declared -> depending(DependencyState.with(dependsOn, declared.dependsOn()));
            case DependencyRemoved removed -> depending(DependencyState.without(dependsOn, removed.dependsOn()));
            case SourceStatusChanged changed ->
                new RoadmapItemState(id, productId, schedule, changed.status(), dependsOn);
            case SourceFieldChanged changed -> this;
            case ForeignFactRecorded recorded -> this;
        };
    }

    private RoadmapItemState depending(List<UUID> others) {
        return new RoadmapItemState(id, productId, schedule, status, others);
    }

    boolean isOpen() {
        return !CLOSED.contains(status);
    }
}
