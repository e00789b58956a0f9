package dev.backstory.command.story;

import static dev.backstory.command.story.StoryRule.NEW_ESTIMATE_HAS_A_RATIONALE;
import static dev.backstory.command.story.StoryRule.PLACEMENT_HAS_A_RATIONALE;
import static dev.backstory.command.story.StoryRule.STORY_CAN_BE_READY;
import static dev.backstory.command.story.StoryRule.STORY_IS_DEFINED;
import static dev.backstory.command.story.StoryRule.STORY_IS_OPEN;
import static dev.backstory.command.story.StoryRule.STORY_IS_READY;
import static dev.backstory.command.story.StoryStatus.DEFINED;
import static dev.backstory.command.story.StoryStatus.READY;

import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.story.StoryCommand.DefineStory;
import dev.backstory.command.story.StoryCommand.EstimateStory;
import dev.backstory.command.story.StoryCommand.MarkStoryReady;
import dev.backstory.command.story.StoryCommand.RefineStory;
import dev.backstory.command.story.StoryCommand.StoryKind;
import dev.backstory.command.story.StoryCommand.WithdrawReadiness;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryEvent;
import dev.backstory.events.StoryMarkedReady;
import dev.backstory.events.StoryReadinessWithdrawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every rule on stories: here those on saying what one is, and beside it those of its work and of its place. */
final class StoryDecider {
    private StoryDecider() {}

    static StoryDefined define(DefineStory command) {
        if (command.isPlaced() && command.rationale() == null) {
            throw new RuleViolation(PLACEMENT_HAS_A_RATIONALE);
        }
        var kind = command.kind() == null ? StoryKind.USER_STORY : command.kind();
        return new StoryDefined(
                command.storyId(),
                command.productId(),
                command.backlogId(),
                command.title().value(),
                kind.name(),
                Wording.narrative(command.narrative()),
                Wording.criteria(command.storyId(), 0, command.criteria()),
                command.roadmapItemId(),
                Wording.labels(command.labels()));
    }

    static List<StoryEvent> decide(StoryState story, StoryCommand command) {
        if (!story.isOpen()) {
            throw new RuleViolation(STORY_IS_OPEN);
        }
        return switch (command) {
            case DefineStory define -> throw new IllegalArgumentException("The story is there: " + define);
            case RefineStory refine -> RefinementDecider.refine(story, refine);
            case EstimateStory estimate -> estimate(story, estimate);
            case MarkStoryReady mark -> markReady(story);
            case WithdrawReadiness withdraw -> withdrawReadiness(story);
            case StoryWorkCommand work -> WorkDecider.decide(story, work);
            case StoryPlaceCommand place -> PlaceDecider.decide(story, place);
        };
    }

    private static List<StoryEvent> estimate(StoryState story, EstimateStory command) {
        var before = story.points();
        var after = command.points().value();
        if (before != null && before.compareTo(after) == 0) {
            return List.of(); // said twice, happened once
        }
        if (before != null && command.rationale() == null) {
            throw new RuleViolation(NEW_ESTIMATE_HAS_A_RATIONALE);
        }
        return List.of(new StoryEstimated(story.id(), before, after));
    }

    private static List<StoryEvent> markReady(StoryState story) {
        if (story.status() == READY) {
            return List.of();
        }
        if (story.status() != DEFINED) {
            throw new RuleViolation(STORY_IS_DEFINED);
        }
        mustHaveAllToBeReady(story);
        return List.of(new StoryMarkedReady(story.id(), story.status().name()));
    }

    private static List<StoryEvent> withdrawReadiness(StoryState story) {
        if (story.status() == DEFINED) {
            return List.of();
        }
        if (story.status() != READY) {
            throw new RuleViolation(STORY_IS_READY);
        }
        return List.of(new StoryReadinessWithdrawn(story.id(), story.status().name()));
    }

    /** Refuses a story that could not be ready, with what is missing. */
    static void mustHaveAllToBeReady(StoryState story) {
        var missing = new ArrayList<String>();
        if (story.criteria().isEmpty()) {
            missing.add("criteria");
        }
        if (story.points() == null) {
            missing.add("points");
        }
        if (story.kind().equals(StoryKind.USER_STORY.name()) && !Wording.isWhole(story.narrative())) {
            missing.add("narrative");
        }
        if (!missing.isEmpty()) {
            throw new RuleViolation(STORY_CAN_BE_READY, Map.of("missing", missing));
        }
    }
}
