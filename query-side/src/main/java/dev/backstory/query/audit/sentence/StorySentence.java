package dev.backstory.query.audit.sentence;

import static dev.backstory.events.SubjectType.ROADMAP_ITEM;
import static dev.backstory.events.SubjectType.STORY;
import static dev.backstory.query.audit.sentence.Words.number;
import static dev.backstory.query.audit.sentence.Words.plain;
import static dev.backstory.query.audit.sentence.Words.quoted;

import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryEvent;
import java.math.BigDecimal;

/** What was done to one story. */
final class StorySentence {
    private StorySentence() {}

    static String of(StoryEvent event, Names names) {
        return switch (event) {
            case StoryDefined e -> defined(e, names);
            case StoryEstimated e -> estimated(e, names);
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
                        criteria(event.criteria().size()));
    }

    private static String criteria(int number) {
        return switch (number) {
            case 0 -> "";
            case 1 -> ", with 1 acceptance criterion";
            default -> ", with " + number + " acceptance criteria";
        };
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
