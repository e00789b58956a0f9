package dev.backstory.command.story;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.backstory.command.story.StoryCommand.EstimateStory;
import dev.backstory.command.story.StoryCommand.MarkStoryReady;
import dev.backstory.command.story.StoryCommand.WithdrawReadiness;
import dev.backstory.command.story.StoryWorkCommand.BlockStory;
import dev.backstory.command.story.StoryWorkCommand.CompleteStory;
import dev.backstory.command.story.StoryWorkCommand.RejectStory;
import dev.backstory.command.story.StoryWorkCommand.UnblockStory;
import dev.backstory.command.support.Refused;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEvent;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/** A story, as the framework loads and stores it. */
@Aggregate(type = "Story", cache = "storyCache", snapshotTriggerDefinition = "snapshotTrigger")
@Revision("2")
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
public class Story {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private UUID id;

    private StoryState state;

    @SuppressWarnings("NullAway") // the framework fills a bare instance from events
    Story() {}

    @SuppressWarnings("NullAway") // filled by the events it applies
    Story(List<? extends StoryEvent> beginning) {
        beginning.forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(EstimateStory command) {
        decide(command);
    }

    @CommandHandler
    void handle(MarkStoryReady command) {
        decide(command);
    }

    @CommandHandler
    void handle(WithdrawReadiness command) {
        decide(command);
    }

    @CommandHandler
    void handle(CompleteStory command) {
        decide(command);
    }

    @CommandHandler
    void handle(RejectStory command) {
        decide(command);
    }

    @CommandHandler
    void handle(BlockStory command) {
        decide(command);
    }

    @CommandHandler
    void handle(UnblockStory command) {
        decide(command);
    }

    @EventSourcingHandler
    void on(StoryEvent event) {
        state = event instanceof StoryDefined defined ? StoryState.defined(defined) : state.evolve(event);
        id = state.id();
    }

    private void decide(StoryCommand command) {
        record(StoryDecider.decide(stateIn(command.productId()), command));
    }

    StoryState state() {
        return state;
    }

    void apply(StoryEvent event) {
        AggregateLifecycle.apply(event);
    }

    void record(List<StoryEvent> events) {
        events.forEach(AggregateLifecycle::apply);
    }

    /** What is known of it. @throws Refused.NotFound if it is another product's */
    StoryState stateIn(UUID product) {
        if (!state.productId().equals(product)) {
            throw Refused.NotFound.inProduct();
        }
        return state;
    }
}
