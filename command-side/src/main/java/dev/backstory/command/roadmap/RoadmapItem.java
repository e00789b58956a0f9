package dev.backstory.command.roadmap;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.backstory.command.roadmap.RoadmapCommand.RescheduleRoadmapItem;
import dev.backstory.command.support.Refused;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemEvent;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/** A roadmap item, as the framework loads and stores it. */
@Aggregate(type = "RoadmapItem", cache = "roadmapItemCache", snapshotTriggerDefinition = "snapshotTrigger")
@Revision("2")
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
public class RoadmapItem {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private UUID id;

    private RoadmapItemState state;

    @SuppressWarnings("NullAway") // the framework fills a bare instance from events
    RoadmapItem() {}

    @SuppressWarnings("NullAway") // filled by the event it applies
    RoadmapItem(RoadmapItemAdded beginning) {
        AggregateLifecycle.apply(beginning);
    }

    @CommandHandler
    void handle(RescheduleRoadmapItem command) {
        if (!state.productId().equals(command.productId())) {
            throw Refused.NotFound.inProduct();
        }
        RoadmapDecider.reschedule(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(RoadmapItemEvent event) {
        state = event instanceof RoadmapItemAdded added ? RoadmapItemState.added(added) : state.evolve(event);
        id = state.id();
    }

    void apply(RoadmapItemEvent event) {
        AggregateLifecycle.apply(event);
    }

    RoadmapItemState state() {
        return state;
    }
}
