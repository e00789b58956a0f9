package dev.backstory.history;

import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.LaunchPlanned;
import dev.backstory.events.LaunchStepCompleted;
import dev.backstory.events.Launched;
import dev.backstory.events.RecordedEvent;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A roadmap item. */
final class FoldedItem {
    private static final Set<String> CLOSED = Set.of("SHIPPED", "DROPPED");

    final UUID id;
    final UUID roadmapId;
    String kind;
    String title;

    @Nullable
    String description;

    List<UUID> goals;

    @Nullable
    String lane;

    @Nullable
    BigDecimal points;

    String status = "PROPOSED";
    long version;
    final FoldedSource source;
    final FoldedLedger ledger;
    final List<UUID> dependsOn = new ArrayList<>();
    final FoldedLaunch launch = new FoldedLaunch();

    FoldedItem(RoadmapItemAdded added, RecordedEvent recorded) {
        this.source = new FoldedSource(recorded);
        this.id = added.itemId();
        this.roadmapId = added.roadmapId();
        this.kind = added.kind();
        this.title = added.title();
        this.description = added.description();
        this.goals = added.goals();
        this.lane = added.lane();
        this.ledger = new FoldedLedger(new Schedule(added.timeframe(), added.horizon()));
    }

    String title() {
        return title;
    }

    boolean isOpen() {
        return !CLOSED.contains(status);
    }

    void apply(RecordedEvent recorded, RoadmapItemEvent event) {
        version = recorded.aggregateVersion();
        switch (event) {
            case RoadmapItemAdded ignored -> {}
            case RoadmapItemRevised e -> revise(e);
            case RoadmapItemRescheduled e -> ledger.reschedule(recorded, e.after());
            case RoadmapItemCommitted ignored -> status = "COMMITTED";
            case RoadmapItemStarted ignored -> status = "IN_PROGRESS";
            case RoadmapItemShipped ignored -> status = "SHIPPED";
            case RoadmapItemDropped ignored -> status = "DROPPED";
            case RoadmapItemReopened ignored -> status = "PROPOSED";
            case DependencyDeclared e -> dependsOn.add(e.dependsOn());
            case DependencyRemoved e -> dependsOn.remove(e.dependsOn());
            case LaunchPlanned e -> launch.planned(e.after());
            case LaunchStepCompleted e -> launch.done.put(e.stepId(), recorded);
            case Launched ignored -> launch.launched = recorded;
            case SourceStatusChanged e -> {
                status = e.status();
                source.status = e.to();
            }
            case SourceFieldChanged e -> FoldedSource.set(this, e, recorded);
            case ForeignFactRecorded e -> source.note(e);
            case ReviewEvent ignored -> {}
        }
    }

    private void revise(RoadmapItemRevised event) {
        kind = Fold.present(after(event.kind(), kind), "kind", id);
        title = Fold.present(after(event.title(), title), "title", id);
        description = after(event.description(), description);
        lane = after(event.lane(), lane);
        var named = after(event.goals(), goals);
        goals = named == null ? List.of() : named;
    }

    private static <T> @Nullable T after(@Nullable Replaced<T> field, @Nullable T before) {
        return field == null ? before : field.after();
    }
}
