package dev.backstory.command.story;

import dev.backstory.command.ranking.Placement;
import dev.backstory.command.reading.UnfitComponent;
import dev.backstory.command.story.StoryCommand.StoryKind;
import dev.backstory.command.story.StoryCommand.StoryNarrative;
import dev.backstory.command.support.Minted;
import dev.backstory.command.support.text.Label;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be asked of a story by which it leaves its place in its backlog. */
public sealed interface StoryPlaceCommand extends StoryCommand {

    /** Puts smaller stories where one stood. */
    record SplitStory(UUID productId, UUID storyId, List<StoryChild> children, Why rationale)
            implements StoryPlaceCommand {
        private static final int CHILDREN_MIN = 2;
        private static final int CHILDREN_MAX = 100;

        /** Checks the values. @throws IllegalArgumentException saying what is wrong */
        public SplitStory {
            children = List.copyOf(children);
            if (children.size() < CHILDREN_MIN || children.size() > CHILDREN_MAX) {
                throw new UnfitComponent("children", "A story is split into 2 to 100 children.");
            }
            var ids = Stream.concat(Stream.of(storyId), children.stream().map(StoryChild::storyId));
            if (ids.distinct().count() <= children.size()) {
                throw new UnfitComponent("children", "Each child has an id of its own.");
            }
        }
    }

    /** One of the smaller stories; kind and labels are the parent's where nothing else is said, the item always is. */
    record StoryChild(
            @Minted UUID storyId,
            Title title,
            @Nullable StoryKind kind,
            @Nullable StoryNarrative narrative,
            List<Text> criteria,
            List<Label> labels,
            @Nullable Points points) {
        public StoryChild {
            criteria = List.copyOf(criteria);
            labels = List.copyOf(labels);
        }
    }

    /** Takes a story to another backlog of the product; one that is there already stays where it stands. */
    record MoveStory(
            UUID productId,
            UUID storyId,
            UUID backlogId,
            @Nullable Placement placement,
            Why rationale) implements StoryPlaceCommand {
        Placement place() {
            return placement == null ? new Placement.Bottom() : placement;
        }
    }

    /** Says that a story is not wanted any more. */
    record WithdrawStory(UUID productId, UUID storyId, Why rationale) implements StoryPlaceCommand {}
}
