package dev.backstory.query.audit.sentence;

import static dev.backstory.events.SubjectType.ROADMAP_ITEM;
import static dev.backstory.events.SubjectType.STORY;
import static dev.backstory.query.audit.sentence.Words.number;
import static dev.backstory.query.audit.sentence.Words.person;
import static dev.backstory.query.audit.sentence.Words.plain;
import static dev.backstory.query.audit.sentence.Words.quoted;

import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.SplitOff;
import dev.backstory.events.StoryAccepted;
import dev.backstory.events.StoryBlocked;
import dev.backstory.events.StoryCompleted;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryEvent;
import dev.backstory.events.StoryMarkedReady;
import dev.backstory.events.StoryMoved;
import dev.backstory.events.StoryReadinessWithdrawn;
import dev.backstory.events.StoryRefined;
import dev.backstory.events.StoryRejected;
import dev.backstory.events.StorySplit;
import dev.backstory.events.StoryStarted;
import dev.backstory.events.StoryUnblocked;
import dev.backstory.events.StoryWithdrawn;
import java.math.BigDecimal;

/** What was done to one story. */
final class StorySentence {
    private StorySentence() {}

    static String of(StoryEvent event, Names names) {
        return switch (event) {
            case StoryDefined e -> defined(e, names);
            case StoryRefined e -> RefinementSentence.of(e, names);
            case StoryEstimated e -> estimated(e, names);
            case StoryMarkedReady e -> "marked " + story(e, names) + " ready";
            case StoryReadinessWithdrawn e -> "took back that " + story(e, names) + " was ready";
            case StorySplit e -> split(e, names);
            case StoryMoved e ->
                "moved %s from %s to %s"
                        .formatted(
                                story(e, names),
                                BacklogSentence.backlog(e.from(), names),
                                BacklogSentence.backlog(e.to(), names));
            case StoryWithdrawn e -> "withdrew " + story(e, names);
            case StoryBlocked e ->
                "marked " + story(e, names) + " as blocked"
                        + (e.owner() == null ? "" : ", for " + person(e.owner()) + " to see to it");
            case StoryUnblocked e -> "marked " + story(e, names) + " as no longer blocked";
            case StoryStarted e -> "started " + story(e, names);
            case StoryCompleted e -> "completed " + story(e, names);
            case StoryAccepted e ->
                "accepted " + story(e, names)
                        + criteria(", which meets ", e.accepted().size())
                        + criteria(
                                e.accepted().isEmpty() ? ", which does not meet " : " and does not meet ",
                                e.missing().size());
            case StoryRejected e ->
                "rejected " + story(e, names)
                        + criteria(", which does not meet ", e.unmet().size());
            case DependencyDeclared e -> DependencySentence.of(e, names);
            case DependencyRemoved e -> DependencySentence.of(e, names);
            case SourceStatusChanged e -> SourceSentence.of(e, names);
            case SourceFieldChanged e -> SourceSentence.of(e, names);
            case ForeignFactRecorded e -> SourceSentence.of(e, names);
            case ReviewEvent e -> ReviewSentence.of(e, names);
        };
    }

    private static String defined(StoryDefined event, Names names) {
        var itemId = event.roadmapItemId();
        var item = itemId == null ? "" : " as part of " + quoted(names.of(ROADMAP_ITEM, itemId));
        return "defined the %s %s for %s%s%s"
                .formatted(
                        plain(event.kind()),
                        quoted(event.title()),
                        BacklogSentence.backlog(event.backlogId(), names),
                        item,
                        criteria(", with ", event.criteria().size()));
    }

    /** The words before the number, or nothing where there is none. */
    private static String criteria(String before, int number) {
        return switch (number) {
            case 0 -> "";
            case 1 -> before + "1 acceptance criterion";
            default -> before + number + " acceptance criteria";
        };
    }

    private static String split(StorySplit event, Names names) {
        var points = event.children().stream()
                .map(SplitOff::points)
                .map(share -> share == null ? "no" : number(share))
                .toList();
        var told = "split " + story(event, names) + " into " + points.size() + " stories";
        return event.children().stream().allMatch(child -> child.points() == null)
                ? told
                : told + ", of " + Words.listed(points) + " points";
    }

    private static String story(StoryEvent event, Names names) {
        return quoted(names.of(STORY, event.subject().id()));
    }

    private static String estimated(StoryEstimated event, Names names) {
        var story = quoted(names.of(STORY, event.storyId()));
        var before = event.before();
        var after = event.after();
        if (after == null) {
            return "took back the estimate of " + story + (before == null ? "" : ", which was " + points(before));
        }
        if (before == null) {
            return "estimated %s at %s".formatted(story, points(after));
        }
        return "re-estimated %s from %s to %s".formatted(story, number(before), points(after));
    }

    private static String points(BigDecimal points) {
        return number(points) + (points.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
    }
}
