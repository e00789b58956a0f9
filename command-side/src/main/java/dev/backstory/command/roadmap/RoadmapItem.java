package dev.backstory.command.roadmap;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.backstory.command.review.Reviewed;
import dev.backstory.command.review.Reviews;
import dev.backstory.command.roadmap.RoadmapCommand.RescheduleRoadmapItem;
import dev.backstory.command.support.Refused;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemEvent;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A roadmap item, as the framework loads and stores it. */
@Aggregate(type = "RoadmapItem", cache = "roadmapItemCache", snapshotTriggerDefinition = "snapshotTrigger")
@Revision("2")
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
public class RoadmapItem {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private UUID id;

    private RoadmapItemState state;
    private Reviews reviews = Reviews.NONE;

    @SuppressWarnings("NullAway") // the framework fills a bare instance from events
    RoadmapItem() {}

    @SuppressWarnings("NullAway") // filled by the event it applies
    RoadmapItem(RoadmapItemAdded beginning) {
        AggregateLifecycle.apply(beginning);
    }

    @CommandHandler
    void handle(RescheduleRoadmapItem command) {
        mustBeOf(command.productId());
        RoadmapDecider.reschedule(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(RoadmapItemEvent event, @MetaDataValue("actor") @Nullable String actor) {
        state = event instanceof RoadmapItemAdded added ? RoadmapItemState.added(added) : state.evolve(event);
        reviews = reviews.after(event, actor);
        id = state.id();
    }

    void review(UUID product, Function<Reviewed, List<ReviewEvent>> decide) {
        mustBeOf(product);
        var subject = new Subject(SubjectType.ROADMAP_ITEM, state.id());
        decide.apply(Reviewed.of(subject, state.isOpen(), reviews)).forEach(AggregateLifecycle::apply);
    }

    private void mustBeOf(UUID product) {
        if (!state.productId().equals(product)) {
            throw Refused.NotFound.inProduct();
        }
    }

    RoadmapItemState state() {
        return state;
    }
}
