package dev.backstory.history;

import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.LaunchPlanned;
import dev.backstory.events.LaunchStepCompleted;
import dev.backstory.events.Launched;
import dev.backstory.events.Replaced;
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
import dev.backstory.history.FoldedChanges.Changed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event changes of a roadmap item, and what its sentence says. */
final class FoldedItemChanges {
    private FoldedItemChanges() {}

    /** Of an item that may not be there yet. */
    static List<Changed> of(Fold fold, @Nullable FoldedItem known, RoadmapItemEvent event) {
        var id = event.subject().id();
        if (event instanceof RoadmapItemAdded e) {
            return added(e);
        }
        var item = Fold.present(known, "item", id);
        return switch (event) {
            case RoadmapItemAdded e -> added(e);
            case RoadmapItemRevised e -> revised(item, e);
            case RoadmapItemRescheduled e -> rescheduled(id, item.ledger.now, e.after());
            case RoadmapItemCommitted ignored -> status(item, "COMMITTED");
            case RoadmapItemStarted ignored -> status(item, "IN_PROGRESS");
            case RoadmapItemShipped ignored -> status(item, "SHIPPED");
            case RoadmapItemDropped ignored -> status(item, "DROPPED");
            case RoadmapItemReopened ignored -> status(item, "PROPOSED");
            case DependencyDeclared e ->
                List.of(
                        new Changed(id, "dependsOn", null, e.dependsOn()),
                        new Changed(e.dependsOn(), "dependents", null, id));
            case DependencyRemoved e ->
                List.of(
                        new Changed(id, "dependsOn", e.dependsOn(), null),
                        new Changed(e.dependsOn(), "dependents", id, null));
            case LaunchPlanned e -> item.launch.changes(id, e.after());
            case LaunchStepCompleted e ->
                Changed.begin(
                        id, "launch.done", Json.object("stepId", e.stepId(), "title", item.launch.titleOf(e.stepId())));
            case Launched ignored -> List.of(new Changed(id, "launch.launched", false, true));
            case SourceStatusChanged e -> item.source.changes(id, item.status, e);
            case SourceFieldChanged e -> FoldedSource.changes(e);
            case ForeignFactRecorded e -> item.source.changes(fold, e);
            case ReviewEvent ignored -> List.of();
        };
    }

    /** Told after the event. */
    static List<String> says(Fold fold, RoadmapItemEvent event) {
        var item = fold.item(event.subject().id());
        return switch (event) {
            case DependencyDeclared e -> List.of(item.title, fold.item(e.dependsOn()).title);
            case DependencyRemoved e -> List.of(item.title, fold.item(e.dependsOn()).title);
            case LaunchStepCompleted e -> List.of(item.title, item.launch.titleOf(e.stepId()));
            default -> List.of(item.title);
        };
    }

    private static List<Changed> added(RoadmapItemAdded event) {
        return Changed.begin(
                event.itemId(),
                "kind",
                event.kind(),
                "title",
                event.title(),
                "status",
                "PROPOSED",
                "description",
                event.description(),
                "goals",
                event.goals(),
                "lane",
                event.lane(),
                "timeframe",
                Json.timeframe(event.timeframe()),
                "horizon",
                event.horizon());
    }

    private static List<Changed> status(FoldedItem item, String after) {
        return List.of(new Changed(item.id, "status", item.status, after));
    }

    private static List<Changed> rescheduled(UUID id, Schedule before, Schedule after) {
        var changes = new ArrayList<Changed>();
        Changed.add(changes, id, "timeframe", Json.timeframe(before.timeframe()), Json.timeframe(after.timeframe()));
        Changed.add(changes, id, "horizon", before.horizon(), after.horizon());
        return changes;
    }

    private static List<Changed> revised(FoldedItem item, RoadmapItemRevised event) {
        var changes = new ArrayList<Changed>();
        revised(changes, item, "kind", item.kind, event.kind());
        revised(changes, item, "title", item.title, event.title());
        revised(changes, item, "description", item.description, event.description());
        revised(changes, item, "goals", item.goals, event.goals());
        revised(changes, item, "lane", item.lane, event.lane());
        return changes;
    }

    private static void revised(
            List<Changed> changes,
            FoldedItem item,
            String field,
            @Nullable Object before,
            @Nullable Replaced<?> replaced) {
        if (replaced != null) {
            Changed.add(changes, item.id, field, before, replaced.after());
        }
    }
}
