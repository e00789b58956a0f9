package dev.backstory.command.backlog;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.backstory.command.backlog.BacklogCommand.ReprioritiseBacklog;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.rule.Refused;
import dev.backstory.events.BacklogEvent;
import dev.backstory.events.BacklogOpened;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/** A backlog, as the framework loads and stores it. */
@Aggregate(type = "Backlog", cache = "backlogCache", snapshotTriggerDefinition = "rankingSnapshotTrigger")
@Revision("1")
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
public class Backlog {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private UUID id;

    private BacklogState state;

    @SuppressWarnings("NullAway") // the framework fills a bare instance from events
    Backlog() {}

    @SuppressWarnings("NullAway") // filled by the event it applies
    Backlog(BacklogOpened beginning) {
        AggregateLifecycle.apply(beginning);
    }

    @CommandHandler
    void handle(ReprioritiseBacklog command) {
        mustBeOf(command.productId());
        BacklogDecider.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(BacklogEvent event) {
        state = event instanceof BacklogOpened opened ? BacklogState.opened(opened) : state.evolve(event);
        id = state.id();
    }

    void rank(UUID story, Placement placement) {
        BacklogDecider.rank(state, story, placement).forEach(AggregateLifecycle::apply);
    }

    void leave(UUID story, String reason) {
        BacklogDecider.leave(state, story, reason).forEach(AggregateLifecycle::apply);
    }

    void replace(UUID story, List<UUID> children) {
        BacklogDecider.replace(state, story, children).forEach(AggregateLifecycle::apply);
    }

    BacklogState state() {
        return state;
    }

    void mustBeOf(UUID product) {
        if (!state.productId().equals(product)) {
            throw Refused.NotFound.inProduct();
        }
    }
}
