package dev.backstory.query.audit.sentence;

import static dev.backstory.events.SubjectType.BACKLOG;
import static dev.backstory.events.SubjectType.STORY;
import static dev.backstory.query.audit.sentence.Words.count;
import static dev.backstory.query.audit.sentence.Words.quoted;

import dev.backstory.events.BacklogEvent;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Moved;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was done to the order of a backlog. */
final class BacklogSentence {
    private static final int TOLD_MAX = 3;

    private BacklogSentence() {}

    static String of(BacklogEvent event, Names names) {
        return switch (event) {
            case BacklogOpened e -> "opened " + named(e.name());
            case StoryRanked e -> ranked(e, names);
            case StoryLeft e ->
                "took %s out of %s%s"
                        .formatted(
                                story(e.storyId(), names),
                                backlog(e.backlogId(), names),
                                Places.leaving(e.rank(), e.reason()));
            case BacklogReprioritised e ->
                e.moves().size() == 1 ? move(e, e.moves().getFirst(), names) : moves(e, names);
            case OrderRespaced e ->
                "respaced %s of %s; the order stayed as it was"
                        .formatted(count(e.keys().size(), "order key"), backlog(e.backlogId(), names));
        };
    }

    /** "Team backlog"; a name that already says backlog is not made to say it twice. */
    static String backlog(UUID backlogId, Names names) {
        return named(names.of(BACKLOG, backlogId));
    }

    private static String named(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("backlog")) {
            return "the backlog";
        }
        return lower.endsWith(" backlog") ? name : name + " backlog";
    }

    private static String ranked(StoryRanked event, Names names) {
        var story = story(event.storyId(), names);
        var backlog = backlog(event.backlogId(), names);
        if (event.rank() == null) {
            return "put %s into %s, unranked".formatted(story, backlog);
        }
        return "put %s at %d in %s%s"
                .formatted(
                        story,
                        event.rank(),
                        backlog,
                        Places.neighbours(STORY, event.rank(), event.above(), event.below(), names));
    }

    private static String move(BacklogReprioritised event, Moved moved, Names names) {
        return "moved %s in %s%s"
                .formatted(
                        fromTo(moved, names),
                        backlog(event.backlogId(), names),
                        Places.neighbours(STORY, moved.rankAfter(), moved.above(), moved.below(), names));
    }

    private static String moves(BacklogReprioritised event, Names names) {
        var moves = event.moves();
        var told = moves.stream().limit(TOLD_MAX).map(moved -> shortMove(moved, names));
        var more = moves.size() > TOLD_MAX ? ", and " + (moves.size() - TOLD_MAX) + " more" : "";
        return "moved %s in %s, %s%s"
                .formatted(
                        storiesCount(moves.size()),
                        backlog(event.backlogId(), names),
                        told.collect(Collectors.joining(", ")),
                        more);
    }

    private static String shortMove(Moved moved, Names names) {
        var beside = moved.rankAfter() == null ? null : Places.beside(STORY, moved.above(), moved.below(), names);
        return fromTo(moved, names) + (beside == null ? "" : " " + beside);
    }

    private static String fromTo(Moved moved, Names names) {
        return "%s from %s to %s"
                .formatted(story(moved.id(), names), Places.rank(moved.rankBefore()), Places.rank(moved.rankAfter()));
    }

    private static String story(UUID storyId, Names names) {
        return quoted(names.of(STORY, storyId));
    }

    private static String storiesCount(int number) {
        return number == 1 ? "1 story" : number + " stories";
    }
}
