package dev.backstory.command.item;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.backstory.command.item.ItemCommand.RescheduleRoadmapItem;
import dev.backstory.command.item.ItemCommand.ReviseRoadmapItem;
import dev.backstory.command.launch.LaunchCommand;
import dev.backstory.command.launch.LaunchCommand.CompleteLaunchStep;
import dev.backstory.command.launch.LaunchCommand.Launch;
import dev.backstory.command.launch.LaunchCommand.PlanLaunch;
import dev.backstory.command.launch.LaunchDecider;
import dev.backstory.command.review.Reviewed;
import dev.backstory.command.review.Reviews;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.support.Goals;
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
@Revision("3")
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
        ItemDecider.reschedule(state, command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(ReviseRoadmapItem command, Goals goals) {
        mustBeOf(command.productId());
        goals.mustBeOpen(command.newGoals(state.goals()), command.productId());
        ItemDecider.revise(state, command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(PlanLaunch command) {
        decide(command);
    }

    @CommandHandler
    void handle(CompleteLaunchStep command) {
        decide(command);
    }

    @CommandHandler
    void handle(Launch command) {
        decide(command);
    }

    @EventSourcingHandler
    void on(RoadmapItemEvent event, @MetaDataValue("actor") @Nullable String actor) {
        state = event instanceof RoadmapItemAdded added ? RoadmapItemState.added(added) : state.evolve(event);
        reviews = reviews.after(event, actor);
        id = state.id();
    }

    /** Whether it came further. */
    boolean progress(ItemProgressCommand command) {
        mustBeOf(command.productId());
        var events = ItemProgressDecider.decide(state, command);
        events.forEach(AggregateLifecycle::apply);
        return !events.isEmpty();
    }

    void apply(RoadmapItemEvent event) {
        AggregateLifecycle.apply(event);
    }

    void review(UUID product, Function<Reviewed, List<ReviewEvent>> decide) {
        mustBeOf(product);
        var subject = new Subject(SubjectType.ROADMAP_ITEM, state.id());
        decide.apply(Reviewed.of(subject, state.isOpen(), reviews)).forEach(AggregateLifecycle::apply);
    }

    RoadmapItemState state() {
        return state;
    }

    private void decide(LaunchCommand command) {
        mustBeOf(command.productId());
        LaunchDecider.decide(state.id(), state.status(), state.launch(), command)
                .forEach(AggregateLifecycle::apply);
    }

    private void mustBeOf(UUID product) {
        if (!state.productId().equals(product)) {
            throw Refused.NotFound.inProduct();
        }
    }
}
