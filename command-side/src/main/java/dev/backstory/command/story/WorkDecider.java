package dev.backstory.command.story;

import static dev.backstory.command.story.StoryRule.STORY_IS_DONE;
import static dev.backstory.command.story.StoryRule.STORY_IS_IN_PROGRESS;
import static dev.backstory.command.story.StoryRule.STORY_IS_NOT_BLOCKED;
import static dev.backstory.command.story.StoryRule.STORY_IS_READY;
import static dev.backstory.command.story.StoryRule.UNMET_CRITERION_HAS_A_RATIONALE;
import static dev.backstory.command.story.StoryStatus.DONE;
import static dev.backstory.command.story.StoryStatus.IN_PROGRESS;
import static dev.backstory.command.story.StoryStatus.READY;

import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.story.StoryWorkCommand.AcceptStory;
import dev.backstory.command.story.StoryWorkCommand.BlockStory;
import dev.backstory.command.story.StoryWorkCommand.CompleteStory;
import dev.backstory.command.story.StoryWorkCommand.RejectStory;
import dev.backstory.command.story.StoryWorkCommand.StartStory;
import dev.backstory.command.story.StoryWorkCommand.UnblockStory;
import dev.backstory.events.Criterion;
import dev.backstory.events.StoryAccepted;
import dev.backstory.events.StoryBlocked;
import dev.backstory.events.StoryCompleted;
import dev.backstory.events.StoryEvent;
import dev.backstory.events.StoryRejected;
import dev.backstory.events.StoryStarted;
import dev.backstory.events.StoryUnblocked;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every rule on the work on a story: READY, IN_PROGRESS, DONE, ACCEPTED, and what stands in the way. */
final class WorkDecider {
    private WorkDecider() {}

    static List<StoryEvent> decide(StoryState story, StoryWorkCommand command) {
        return switch (command) {
            case StartStory start -> start(story);
            case CompleteStory complete -> complete(story);
            case AcceptStory accept -> accept(story, accept);
            case RejectStory reject -> reject(story, reject);
            case BlockStory block -> block(story, block);
            case UnblockStory unblock -> unblock(story);
        };
    }

    private static List<StoryEvent> start(StoryState story) {
        if (story.status() == IN_PROGRESS) {
            return List.of();
        }
        mustBe(story, READY, STORY_IS_READY);
        mustNotBeBlocked(story);
        return List.of(new StoryStarted(story.id(), story.status().name()));
    }

    private static List<StoryEvent> complete(StoryState story) {
        if (story.status() == DONE) {
            return List.of();
        }
        mustBe(story, IN_PROGRESS, STORY_IS_IN_PROGRESS);
        mustNotBeBlocked(story);
        return List.of(new StoryCompleted(story.id(), story.status().name()));
    }

    private static List<StoryEvent> accept(StoryState story, AcceptStory command) {
        mustBe(story, DONE, STORY_IS_DONE);
        mustNotBeBlocked(story);
        var accepted = criteria(story, command.accepted());
        var unmet = story.criteria().stream()
                .map(Criterion::id)
                .filter(id -> !accepted.contains(id))
                .toList();
        if (!unmet.isEmpty() && command.rationale() == null) {
            throw new RuleViolation(UNMET_CRITERION_HAS_A_RATIONALE, Map.of("unmet", unmet));
        }
        return List.of(new StoryAccepted(story.id(), story.status().name(), accepted, unmet));
    }

    private static List<StoryEvent> reject(StoryState story, RejectStory command) {
        mustBe(story, DONE, STORY_IS_DONE);
        return List.of(new StoryRejected(story.id(), story.status().name(), criteria(story, command.unmet())));
    }

    private static List<StoryEvent> block(StoryState story, BlockStory command) {
        mustNotBeBlocked(story);
        return List.of(new StoryBlocked(story.id(), command.owner()));
    }

    private static List<StoryEvent> unblock(StoryState story) {
        return story.blocked() ? List.of(new StoryUnblocked(story.id())) : List.of();
    }

    private static List<UUID> criteria(StoryState story, List<UUID> named) {
        return named.stream()
                .distinct()
                .map(id -> RefinementDecider.criterion(story, id).id())
                .toList();
    }

    private static void mustBe(StoryState story, StoryStatus status, StoryRule rule) {
        if (story.status() != status) {
            throw new RuleViolation(rule);
        }
    }

    private static void mustNotBeBlocked(StoryState story) {
        if (story.blocked()) {
            throw new RuleViolation(STORY_IS_NOT_BLOCKED);
        }
    }
}
