package dev.backstory.command.story;

import dev.backstory.command.ranking.Placement;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.Label;
import dev.backstory.command.support.Minted;
import dev.backstory.command.support.Text;
import dev.backstory.command.support.Title;
import dev.backstory.command.support.Why;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a story. */
public sealed interface StoryCommand extends Command {
    UUID storyId();

    @Override
    default UUID subjectId() {
        return storyId();
    }

    /** Writes a story down for a backlog; anything but BOTTOM or UNRANKED is the Product Owner's and takes a rationale. */
    record DefineStory(
            UUID productId,
            UUID backlogId,
            @Minted UUID storyId,
            Title title,
            @Nullable StoryKind kind,
            @Nullable StoryNarrative narrative,
            List<Text> criteria,
            @Nullable UUID roadmapItemId,
            List<Label> labels,
            @Nullable Placement placement,
            @Nullable Why rationale)
            implements StoryCommand {
        public DefineStory {
            criteria = List.copyOf(criteria);
            labels = List.copyOf(labels);
        }

        @Override
        public String right() {
            return isPlaced() ? "DefineStory.placement" : commandName();
        }

        /** Whether it stands above others that were there before. */
        boolean isPlaced() {
            return !(placement == null
                    || placement instanceof Placement.Bottom
                    || placement instanceof Placement.Unranked);
        }

        Placement place() {
            return placement == null ? new Placement.Bottom() : placement;
        }
    }

    /** What sort of work a story is. */
    enum StoryKind {
        USER_STORY,
        BUG,
        TECH_DEBT,
        SPIKE
    }

    /** As a … I want … so that …. */
    record StoryNarrative(
            @Nullable Text asA,
            @Nullable Text iWant,
            @Nullable Text soThat) {}
}
