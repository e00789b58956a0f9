package dev.backstory.command.story;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEvent;
import java.util.UUID;
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

    @SuppressWarnings("NullAway") // filled by the event it applies
    Story(StoryDefined beginning) {
        AggregateLifecycle.apply(beginning);
    }

    @EventSourcingHandler
    void on(StoryEvent event) {
        state = event instanceof StoryDefined defined ? StoryState.defined(defined) : state.evolve(event);
        id = state.id();
    }

    void apply(StoryEvent event) {
        AggregateLifecycle.apply(event);
    }

    StoryState state() {
        return state;
    }
}
