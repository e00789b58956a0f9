package dev.backstory.command.story;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.backstory.command.review.Reviewed;
import dev.backstory.command.review.Reviews;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.story.StoryCommand.EstimateStory;
import dev.backstory.command.story.StoryCommand.MarkStoryReady;
import dev.backstory.command.story.StoryCommand.WithdrawReadiness;
import dev.backstory.command.story.StoryWorkCommand.BlockStory;
import dev.backstory.command.story.StoryWorkCommand.CompleteStory;
import dev.backstory.command.story.StoryWorkCommand.RejectStory;
import dev.backstory.command.story.StoryWorkCommand.UnblockStory;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEvent;
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

/** A story, as the framework loads and stores it. */
@Aggregate(type = "Story", cache = "storyCache", snapshotTriggerDefinition = "snapshotTrigger")
@Revision("3")
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
public class Story {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private UUID id;

    private StoryState state;
    private Reviews reviews = Reviews.NONE;

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
    void on(StoryEvent event, @MetaDataValue("actor") @Nullable String actor) {
        state = event instanceof StoryDefined defined ? StoryState.defined(defined) : state.evolve(event);
        reviews = reviews.after(event, actor);
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

    void review(UUID product, Function<Reviewed, List<ReviewEvent>> decide) {
        var subject = new Subject(SubjectType.STORY, stateIn(product).id());
        decide.apply(Reviewed.of(subject, state.isOpen(), reviews)).forEach(AggregateLifecycle::apply);
    }
}
