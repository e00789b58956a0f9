package dev.backstory.command.story;

import static dev.backstory.command.story.StoryRule.CRITERIA_ARE_AT_MOST_1000;
import static dev.backstory.command.story.StoryRule.CRITERION_IS_OF_THIS_STORY;
import static dev.backstory.command.story.StoryRule.WORK_KEEPS_A_CRITERION;
import static dev.backstory.command.story.StoryStatus.DONE;
import static dev.backstory.command.story.StoryStatus.IN_PROGRESS;
import static dev.backstory.command.story.StoryStatus.READY;

import dev.backstory.command.reading.Patch;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.story.StoryCommand.NarrativePatch;
import dev.backstory.command.story.StoryCommand.RefineStory;
import dev.backstory.command.support.text.Label;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.Criterion;
import dev.backstory.events.Narrative;
import dev.backstory.events.Replaced;
import dev.backstory.events.Reworded;
import dev.backstory.events.StoryEvent;
import dev.backstory.events.StoryRefined;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every rule on saying a story more exactly. */
final class RefinementDecider {
    private static final int CRITERIA_MAX = 1_000;

    private RefinementDecider() {}

    static List<StoryEvent> refine(StoryState story, RefineStory command) {
        var refined = new StoryRefined(
                story.id(),
                command.title().replacing(story.title(), Title::value),
                narrative(story, command),
                command.kind().replacing(story.kind(), Enum::name),
                command.roadmapItemId().replacing(story.roadmapItemId(), item -> item),
                labels(story.labels(), command.labels()),
                Wording.criteria(story.id(), story.criteriaEver(), command.criteriaAdded()),
                command.criteriaChanged().stream()
                        .map(change -> new Reworded(
                                change.id(),
                                criterion(story, change.id()).text(),
                                change.text().value()))
                        .filter(change -> !change.before().equals(change.after()))
                        .toList(),
                command.criteriaRemoved().stream()
                        .map(id -> criterion(story, id))
                        .toList());
        if (changesNothing(refined)) {
            return List.of();
        }
        mustBeRight(story, refined, story.evolve(refined));
        return List.of(refined);
    }

    private static void mustBeRight(StoryState before, StoryRefined refined, StoryState after) {
        if (!refined.criteriaAdded().isEmpty() && after.criteria().size() > CRITERIA_MAX) {
            throw new RuleViolation(CRITERIA_ARE_AT_MOST_1000);
        }
        if (before.status() == READY) {
            StoryDecider.mustHaveAllToBeReady(after);
        }
        var isUnderWay = before.status() == IN_PROGRESS || before.status() == DONE;
        if (isUnderWay
                && !refined.criteriaRemoved().isEmpty()
                && after.criteria().isEmpty()) {
            throw new RuleViolation(WORK_KEEPS_A_CRITERION);
        }
    }

    /** The story's criterion of this id. @throws RuleViolation if it has none */
    static Criterion criterion(StoryState story, UUID id) {
        return story.criteria().stream()
                .filter(criterion -> criterion.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(CRITERION_IS_OF_THIS_STORY, Map.of("criterionId", id)));
    }

    private static @Nullable Replaced<Narrative> narrative(StoryState story, RefineStory command) {
        var after = switch (command.narrative()) {
            case Patch.Leave<?> leave -> story.narrative();
            case Patch.Clear<?> clear -> null;
            case Patch.Put<NarrativePatch> put -> Wording.narrative(story.narrative(), put.value());
        };
        return Objects.equals(story.narrative(), after) ? null : new Replaced<>(story.narrative(), after);
    }

    private static @Nullable Replaced<List<String>> labels(List<String> before, Patch<List<Label>> patch) {
        var after = switch (patch) {
            case Patch.Leave<?> leave -> before;
            case Patch.Clear<?> clear -> List.<String>of();
            case Patch.Put<List<Label>> put -> Wording.labels(put.value());
        };
        return before.equals(after) ? null : new Replaced<>(before, after);
    }

    private static boolean changesNothing(StoryRefined refined) {
        return refined.title() == null
                && refined.narrative() == null
                && refined.kind() == null
                && refined.roadmapItemId() == null
                && refined.labels() == null
                && refined.criteriaAdded().isEmpty()
                && refined.criteriaChanged().isEmpty()
                && refined.criteriaRemoved().isEmpty();
    }
}
