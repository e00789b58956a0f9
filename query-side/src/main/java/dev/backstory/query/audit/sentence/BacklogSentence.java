package dev.backstory.query.audit.sentence;

import static dev.backstory.events.SubjectType.BACKLOG;
import static dev.backstory.events.SubjectType.STORY;
import static dev.backstory.query.audit.sentence.Words.count;
import static dev.backstory.query.audit.sentence.Words.quoted;

import dev.backstory.events.BacklogEvent;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import java.util.Locale;
import java.util.UUID;

/** What was done to the order of a backlog. */
final class BacklogSentence {
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
                new Reranking(STORY, "stories", "in " + backlog(e.backlogId(), names), names).of(e.moves());
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

    private static String story(UUID storyId, Names names) {
        return quoted(names.of(STORY, storyId));
    }
}
