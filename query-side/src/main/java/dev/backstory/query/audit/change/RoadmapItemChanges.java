package dev.backstory.query.audit.change;

import static dev.backstory.events.SubjectType.ROADMAP_ITEM;

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
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import java.util.List;
import java.util.UUID;

/** What changed of one roadmap item. */
final class RoadmapItemChanges {
    private RoadmapItemChanges() {}

    static List<Change> of(RoadmapItemEvent event, Known known) {
        return switch (event) {
            case RoadmapItemAdded e -> added(e);
            case RoadmapItemRescheduled e ->
                new ChangeList(ROADMAP_ITEM, e.itemId())
                        .change("timeframe", e.before().timeframe(), e.after().timeframe())
                        .change("horizon", e.before().horizon(), e.after().horizon())
                        .done();
            case RoadmapItemRevised e -> revised(e);
            case RoadmapItemCommitted e -> status(e.itemId(), e.statusBefore(), "COMMITTED");
            case RoadmapItemStarted e -> status(e.itemId(), e.statusBefore(), "IN_PROGRESS");
            case RoadmapItemShipped e -> status(e.itemId(), e.statusBefore(), "SHIPPED");
            case RoadmapItemDropped e -> status(e.itemId(), e.statusBefore(), "DROPPED");
            case RoadmapItemReopened e -> status(e.itemId(), e.statusBefore(), "PROPOSED");
            case LaunchPlanned e -> LaunchChanges.of(e, known.isLaunched(e.itemId()));
            case LaunchStepCompleted e -> LaunchChanges.of(e);
            case Launched e -> LaunchChanges.of(e);
            case DependencyDeclared e -> DependencyChanges.of(e);
            case DependencyRemoved e -> DependencyChanges.of(e);
            case SourceStatusChanged e -> SourceChanges.of(e);
            case SourceFieldChanged e -> SourceChanges.of(e);
            case ForeignFactRecorded e -> SourceChanges.of(e);
            case ReviewEvent e -> ReviewChanges.of(e);
        };
    }

    private static List<Change> status(UUID item, String before, String after) {
        return new ChangeList(ROADMAP_ITEM, item)
                .change("status", before, after)
                .done();
    }

    private static List<Change> revised(RoadmapItemRevised event) {
        return new ChangeList(ROADMAP_ITEM, event.itemId())
                .replace("kind", event.kind())
                .replace("title", event.title())
                .replace("description", event.description())
                .replace("goals", event.goals())
                .replace("lane", event.lane())
                .done();
    }

    private static List<Change> added(RoadmapItemAdded event) {
        return new ChangeList(ROADMAP_ITEM, event.itemId())
                .begin("kind", event.kind())
                .begin("title", event.title())
                .begin("status", "PROPOSED")
                .begin("description", event.description())
                .begin("goals", event.goals())
                .begin("lane", event.lane())
                .begin("timeframe", event.timeframe())
                .begin("horizon", event.horizon())
                .done();
    }
}
