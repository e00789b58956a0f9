package dev.backstory.query.audit.sentence;

import static dev.backstory.events.SubjectType.ROADMAP_ITEM;
import static dev.backstory.query.audit.sentence.Words.count;
import static dev.backstory.query.audit.sentence.Words.plain;
import static dev.backstory.query.audit.sentence.Words.quoted;

import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.LaunchPlanned;
import dev.backstory.events.LaunchStepCompleted;
import dev.backstory.events.Launched;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemCommitted;
import dev.backstory.events.RoadmapItemDropped;
import dev.backstory.events.RoadmapItemEvent;
import dev.backstory.events.RoadmapItemReopened;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.RoadmapItemRevised;
import dev.backstory.events.RoadmapItemShipped;
import dev.backstory.events.RoadmapItemStarted;
import dev.backstory.events.Schedule;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import java.util.UUID;

/** What was done to one roadmap item. */
final class RoadmapItemSentence {
    private RoadmapItemSentence() {}

    static String of(RoadmapItemEvent event, Names names) {
        return switch (event) {
            case RoadmapItemAdded e -> added(e);
            case RoadmapItemRescheduled e -> rescheduled(e, names);
            case RoadmapItemRevised e -> RevisionSentence.of(e, names);
            case RoadmapItemCommitted e -> "committed to " + item(e.itemId(), names);
            case RoadmapItemStarted e -> "started work on " + item(e.itemId(), names);
            case RoadmapItemShipped e -> "shipped " + item(e.itemId(), names);
            case RoadmapItemDropped e ->
                "dropped %s, which was %s".formatted(item(e.itemId(), names), plain(e.statusBefore()));
            case RoadmapItemReopened e ->
                "reopened %s, which was %s".formatted(item(e.itemId(), names), plain(e.statusBefore()));
            case LaunchPlanned e -> LaunchSentence.of(e, names);
            case LaunchStepCompleted e -> LaunchSentence.of(e, names);
            case Launched e -> LaunchSentence.of(e, names);
            case DependencyDeclared e -> DependencySentence.of(e, names);
            case DependencyRemoved e -> DependencySentence.of(e, names);
            case SourceStatusChanged e -> SourceSentence.of(e, names);
            case SourceFieldChanged e -> SourceSentence.of(e, names);
            case ForeignFactRecorded e -> SourceSentence.of(e, names);
            case ReviewEvent e -> ReviewSentence.of(e, names);
        };
    }

    private static String added(RoadmapItemAdded event) {
        var when = Times.schedule(new Schedule(event.timeframe(), event.horizon()));
        var did = "added the %s %s to the roadmap".formatted(plain(event.kind()), quoted(event.title()));
        return when == null ? did : did + " for " + when;
    }

    private static String rescheduled(RoadmapItemRescheduled event, Names names) {
        var item = item(event.itemId(), names);
        var from = Times.schedule(event.before());
        var to = Times.schedule(event.after());
        if (from == null) {
            return "scheduled %s for %s".formatted(item, to == null ? "no time" : to);
        }
        if (to == null) {
            return "took %s off the schedule, where it stood for %s".formatted(item, from);
        }
        return "rescheduled %s from %s to %s%s".formatted(item, from, to, slip(event));
    }

    private static String item(UUID item, Names names) {
        return quoted(names.of(ROADMAP_ITEM, item));
    }

    private static String slip(RoadmapItemRescheduled event) {
        var days = event.slipDays();
        if (days == null) {
            return "";
        }
        if (days == 0) {
            return ", with the same end";
        }
        return ", " + count(Math.abs(days), "day") + (days > 0 ? " later" : " earlier");
    }
}
