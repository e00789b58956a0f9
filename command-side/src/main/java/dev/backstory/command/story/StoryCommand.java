package dev.backstory.command.story;

import dev.backstory.command.ranking.Placement;
import dev.backstory.command.reading.Patch;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.Minted;
import dev.backstory.command.support.text.Label;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a story. */
public sealed interface StoryCommand extends Command
        permits StoryCommand.DefineStory,
                StoryCommand.RefineStory,
                StoryCommand.EstimateStory,
                StoryCommand.MarkStoryReady,
                StoryCommand.WithdrawReadiness,
                StoryPlaceCommand,
                StoryWorkCommand {
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

    /** Says a story more exactly; what is not named stays as it is. */
    record RefineStory(
            UUID productId,
            UUID storyId,
            Patch<Title> title,
            Patch<NarrativePatch> narrative,
            Patch<StoryKind> kind,
            Patch<UUID> roadmapItemId,
            Patch<List<Label>> labels,
            List<Text> criteriaAdded,
            List<Rewording> criteriaChanged,
            List<UUID> criteriaRemoved,
            @Nullable Why rationale)
            implements StoryCommand {
        /** Checks the values. @throws IllegalArgumentException if a condition of acceptance is named twice */
        public RefineStory {
            title = title.unlessCleared("title");
            kind = kind.unlessCleared("kind");
            criteriaAdded = List.copyOf(criteriaAdded);
            criteriaChanged = List.copyOf(criteriaChanged);
            criteriaRemoved = List.copyOf(criteriaRemoved);
            var named = Stream.concat(criteriaChanged.stream().map(Rewording::id), criteriaRemoved.stream());
            if (named.distinct().count() < criteriaChanged.size() + criteriaRemoved.size()) {
                throw new IllegalArgumentException("It names a criterion twice.");
            }
        }
    }

    /** Says how large a story is; once it has an estimate, another one takes a rationale. */
    record EstimateStory(
            UUID productId,
            @TargetAggregateIdentifier UUID storyId,
            Points points,
            @Nullable Why rationale) implements StoryCommand {}

    /** Says that a story is understood well enough to begin. */
    record MarkStoryReady(
            UUID productId,
            @TargetAggregateIdentifier UUID storyId,
            @Nullable Why rationale) implements StoryCommand {}

    /** Says that it is not, after all. */
    record WithdrawReadiness(
            UUID productId, @TargetAggregateIdentifier UUID storyId, Why rationale) implements StoryCommand {}

    /** Another text for a condition of acceptance. */
    record Rewording(UUID id, Text text) {}

    /** What sort of work a story is. */
    enum StoryKind {
        USER_STORY,
        BUG,
        TECH_DEBT,
        SPIKE
    }

    /** What a refinement asks of each part of a narrative. */
    record NarrativePatch(Patch<Text> asA, Patch<Text> iWant, Patch<Text> soThat) {}

    /** As a … I want … so that …. */
    record StoryNarrative(
            @Nullable Text asA,
            @Nullable Text iWant,
            @Nullable Text soThat) {}
}
