package dev.backstory.command.roadmap;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.roadmap.RoadmapCommand.ReprioritiseRoadmap;
import dev.backstory.command.rule.Refused;
import dev.backstory.events.RoadmapEvent;
import dev.backstory.events.RoadmapOpened;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/** A roadmap's order, as the framework loads and stores it. */
@Aggregate(type = "Roadmap", cache = "roadmapCache", snapshotTriggerDefinition = "rankingSnapshotTrigger")
@Revision("2")
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
public class Roadmap {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private UUID id;

    private RoadmapState state;

    @SuppressWarnings("NullAway") // the framework fills a bare instance from events
    Roadmap() {}

    @SuppressWarnings("NullAway") // filled by the event it applies
    Roadmap(RoadmapOpened beginning) {
        AggregateLifecycle.apply(beginning);
    }

    @CommandHandler
    void handle(ReprioritiseRoadmap command) {
        if (!state.productId().equals(command.productId())) {
            throw Refused.NotFound.inProduct();
        }
        RoadmapDecider.reprioritise(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(RoadmapEvent event) {
        state = event instanceof RoadmapOpened opened ? RoadmapState.opened(opened) : state.evolve(event);
        id = state.id();
    }

    void rank(UUID item, Placement placement) {
        RoadmapDecider.rank(state, item, placement).forEach(AggregateLifecycle::apply);
    }

    void leave(UUID item, String reason) {
        RoadmapDecider.leave(state, item, reason).forEach(AggregateLifecycle::apply);
    }

    RoadmapState state() {
        return state;
    }
}
