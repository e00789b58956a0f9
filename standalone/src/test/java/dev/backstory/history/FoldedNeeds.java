package dev.backstory.history;

import dev.backstory.events.SubjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What a story waits for by what it depends on. */
final class FoldedNeeds {
    private FoldedNeeds() {}

    /** The open stories that it depends on; of one that was split, its open parts. */
    static List<UUID> blockedBy(Fold fold, FoldedStory story) {
        return story.dependsOn.stream()
                .flatMap(needed -> open(fold, needed))
                .distinct()
                .toList();
    }

    private static Stream<UUID> open(Fold fold, UUID id) {
        var story = fold.stories.get(id);
        if (story == null) {
            return Stream.of(); // a part whose definition is the next event but one
        }
        return story.isOpen() ? Stream.of(id) : story.children.stream().flatMap(part -> open(fold, part));
    }

    static List<UUID> dependents(Fold fold, UUID story) {
        return fold.stories.values().stream()
                .filter(other -> other.dependsOn.contains(story))
                .map(other -> other.id)
                .toList();
    }

    /** Whether it could be started now. */
    static boolean isReady(Fold fold, FoldedStory story) {
        return story.is("READY")
                && story.blocked == null
                && blockedBy(fold, story).isEmpty();
    }

    /** Whether somebody asked about it and has no answer, while something is still to be done about it. */
    static boolean isWaiting(Fold fold, FoldedStory story) {
        return story.isOpen()
                && fold.questions.values().stream()
                        .anyMatch(question -> question.isOpen()
                                && question.question.about() == SubjectType.STORY
                                && question.question.aboutId().equals(story.id));
    }

    static List<String> flags(Fold fold, FoldedStory story) {
        var order = fold.backlog(story.backlog);
        var ranked = order.ranked();
        var rank = ranked.indexOf(story.id);
        var below = rank < 0 ? List.<UUID>of() : ranked.subList(rank, ranked.size());
        var isAbove = rank >= 0
                && blockedBy(fold, story).stream()
                        .anyMatch(needed -> below.contains(needed) || order.unranked.contains(needed));
        var flags = new ArrayList<String>();
        if (isAbove) {
            flags.add("ABOVE_ITS_DEPENDENCY");
        }
        if (story.isOpen() && story.dependsOn.stream().anyMatch(needed -> isLost(fold, needed))) {
            flags.add("DEPENDS_ON_WITHDRAWN");
        }
        if (story.isOpen() && story.item != null && fold.item(story.item).status.equals("DROPPED")) {
            flags.add("ITEM_DROPPED");
        }
        return flags;
    }

    /** Whether it, or a part of it, was withdrawn. */
    private static boolean isLost(Fold fold, UUID id) {
        var story = fold.stories.get(id);
        return story != null
                && (story.is("WITHDRAWN") || story.children.stream().anyMatch(part -> isLost(fold, part)));
    }
}
