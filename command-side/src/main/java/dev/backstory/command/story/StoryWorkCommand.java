package dev.backstory.command.story;

import dev.backstory.command.support.Somebody;
import dev.backstory.command.support.text.Why;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a story that is worked on. */
public sealed interface StoryWorkCommand extends StoryCommand {

    /** Begins the work on a story that is ready. */
    record StartStory(
            UUID productId, UUID storyId, @Nullable Why rationale) implements StoryWorkCommand {}

    /** Hands the work over to be judged. */
    record CompleteStory(
            UUID productId,
            @TargetAggregateIdentifier UUID storyId,
            @Nullable Why rationale) implements StoryWorkCommand {}

    /** Takes what was done, with the criteria that it meets; those that it does not meet take a rationale. */
    record AcceptStory(
            UUID productId,
            UUID storyId,
            List<UUID> accepted,
            @Nullable Why rationale) implements StoryWorkCommand {
        public AcceptStory {
            accepted = List.copyOf(accepted);
        }
    }

    /** Sends what was done back to work, with the criteria that it does not meet. */
    record RejectStory(
            UUID productId, @TargetAggregateIdentifier UUID storyId, List<UUID> unmet, Why rationale)
            implements StoryWorkCommand {
        public RejectStory {
            unmet = List.copyOf(unmet);
        }
    }

    /** Says that something stands in the way, which the rationale names, and who sees to it. */
    record BlockStory(
            UUID productId,
            @TargetAggregateIdentifier UUID storyId,
            @Somebody @Nullable UUID owner,
            Why rationale) implements StoryWorkCommand {}

    /** Says that nothing stands in the way any more. */
    record UnblockStory(
            UUID productId,
            @TargetAggregateIdentifier UUID storyId,
            @Nullable Why rationale) implements StoryWorkCommand {}
}
