package dev.backstory.command.story;

import static dev.backstory.command.story.StoryRule.POINTS_ARE_ALLOCATED;
import static dev.backstory.command.story.StoryRule.STORY_IS_NOT_DONE;

import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.story.StoryPlaceCommand.MoveStory;
import dev.backstory.command.story.StoryPlaceCommand.SplitStory;
import dev.backstory.command.story.StoryPlaceCommand.StoryChild;
import dev.backstory.command.story.StoryPlaceCommand.WithdrawStory;
import dev.backstory.events.SplitOff;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryEvent;
import dev.backstory.events.StoryMoved;
import dev.backstory.events.StorySplit;
import dev.backstory.events.StoryWithdrawn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every rule on stories by which they leave their place. */
final class PlaceDecider {
    private PlaceDecider() {}

    static List<StoryEvent> decide(StoryState story, StoryPlaceCommand command) {
        return switch (command) {
            case SplitStory split -> split(story, split);
            case MoveStory move ->
                move.backlogId().equals(story.backlogId())
                        ? List.of()
                        : List.of(new StoryMoved(story.id(), story.backlogId(), move.backlogId()));
            case WithdrawStory withdraw ->
                List.of(new StoryWithdrawn(story.id(), story.status().name()));
        };
    }

    private static List<StoryEvent> split(StoryState story, SplitStory command) {
        if (story.status() == StoryStatus.DONE) {
            throw new RuleViolation(STORY_IS_NOT_DONE);
        }
        mustBeAllocated(story.points(), command.children());
        var children = command.children().stream()
                .map(child -> new SplitOff(child.storyId(), points(child)))
                .toList();
        return List.of(new StorySplit(story.id(), story.status().name(), children));
    }

    /** A story without an estimate has no points to share out: then each child's are its first estimate. */
    private static void mustBeAllocated(@Nullable BigDecimal points, List<StoryChild> children) {
        if (points == null) {
            return;
        }
        var sum = children.stream()
                .map(PlaceDecider::points)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(points) != 0) {
            throw new RuleViolation(POINTS_ARE_ALLOCATED, Map.of("points", points, "allocated", sum));
        }
    }

    /** What a child begins with. */
    static List<StoryEvent> child(StoryState parent, StoryChild child) {
        var kind = child.kind();
        var defined = new StoryDefined(
                child.storyId(),
                parent.productId(),
                parent.backlogId(),
                child.title().value(),
                kind == null ? parent.kind() : kind.name(),
                Wording.narrative(child.narrative()),
                Wording.criteria(child.storyId(), 0, child.criteria()),
                parent.roadmapItemId(),
                child.labels().isEmpty() ? parent.labels() : Wording.labels(child.labels()));
        var points = points(child);
        return points == null ? List.of(defined) : List.of(defined, new StoryEstimated(child.storyId(), null, points));
    }

    private static @Nullable BigDecimal points(StoryChild child) {
        return child.points() == null ? null : child.points().value();
    }
}
