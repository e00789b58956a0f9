package dev.backstory.history;

import dev.backstory.events.Narrative;
import dev.backstory.history.Act.Attempt;
import dev.backstory.history.Act.Judge;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What chapters on stories share: which story a command is drawn for, and what holds of each command on one. */
final class StoryJudge {
    private StoryJudge() {}

    /** A body for a story that the command suits, mostly. */
    static UUID story(Drawing drawing, Predicate<FoldedStory> suits) {
        var all = drawing.fold().stories.values();
        var suited = all.stream().filter(suits).map(story -> story.id).toList();
        return drawing.rather(suited, drawing.fold().stories.keySet());
    }

    /** Of a command on a story that is there and open. */
    static Judge open(BiFunction<Attempt, FoldedStory, String> judge) {
        return attempt -> {
            var story = attempt.fold().stories.get(Body.id(attempt.body(), "storyId"));
            if (story == null) {
                return Rulebook.NOT_FOUND;
            }
            return story.isOpen() ? judge.apply(attempt, story) : Rulebook.RULE;
        };
    }

    static String takenIf(boolean right) {
        return right ? Rulebook.TAKEN : Rulebook.RULE;
    }

    static boolean saysWhy(Attempt attempt) {
        return attempt.body().containsKey("rationale");
    }

    /** The ids that a command names; none where it does not. */
    static List<UUID> ids(Attempt attempt, String name) {
        return attempt.body().get(name) instanceof List<?> ids
                ? ids.stream().map(UUID.class::cast).toList()
                : List.of();
    }

    /** At least one criterion, an estimate and, of a user story, its narrative. */
    static boolean canBeReady(
            String kind, @Nullable Narrative narrative, Collection<?> criteria, @Nullable Object points) {
        var isTold =
                narrative != null && narrative.asA() != null && narrative.iWant() != null && narrative.soThat() != null;
        return !criteria.isEmpty() && points != null && (isTold || !kind.equals("USER_STORY"));
    }

    static boolean canBeReady(FoldedStory story) {
        return canBeReady(story.kind, story.narrative, story.criteria, story.points);
    }

    /** Whether a story may come to be a part of the item. */
    static boolean isOpenItem(Fold fold, UUID item) {
        return fold.isOpen(item);
    }

    /** Whether no work for the item may begin. */
    static boolean isDropped(Fold fold, UUID item) {
        var known = fold.items.get(item);
        return known == null || known.status.equals("DROPPED");
    }
}
