package dev.backstory.command.item;

import dev.backstory.command.dependency.DependencyState;
import dev.backstory.command.launch.LaunchState;
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
import dev.backstory.events.Timeframe;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What decisions on a roadmap item need to know of it. */
record RoadmapItemState(
        UUID id,
        UUID productId,
        String kind,
        String title,
        @Nullable String description,
        List<UUID> goals,
        @Nullable String lane,
        Schedule schedule,
        String status,
        List<UUID> dependsOn,
        LaunchState launch) {
    private static final String FIRST_STATUS = "PROPOSED";
    private static final Set<String> CLOSED = Set.of("SHIPPED", "DROPPED");

    static RoadmapItemState added(RoadmapItemAdded event) {
        return new RoadmapItemState(
                event.itemId(),
                event.productId(),
                event.kind(),
                event.title(),
                event.description(),
                event.goals(),
                event.lane(),
                new Schedule(event.timeframe(), event.horizon()),
                FIRST_STATUS,
                List.of(),
                LaunchState.NONE);
    }

    RoadmapItemState evolve(RoadmapItemEvent event) {
        return switch (event) {
            case RoadmapItemAdded added -> added(added);
            case RoadmapItemRevised revised -> changed(item -> revise(item, revised));
            case RoadmapItemRescheduled rescheduled -> changed(item -> item.schedule = rescheduled.after());
            case RoadmapItemCommitted committed -> changed(item -> item.status = "COMMITTED");
            case RoadmapItemStarted started -> changed(item -> item.status = "IN_PROGRESS");
            case RoadmapItemShipped shipped -> changed(item -> item.status = "SHIPPED");
            case RoadmapItemDropped dropped -> changed(item -> item.status = "DROPPED");
            case RoadmapItemReopened reopened -> changed(item -> item.status = FIRST_STATUS);
            case LaunchPlanned planned -> changed(item -> item.launch = launch.planned(planned.after()));
            case LaunchStepCompleted completed -> changed(item -> item.launch = launch.completed(completed.stepId()));
            case Launched launched -> changed(item -> item.launch = launch.held());
            case DependencyDeclared declared ->
                changed(item -> item.dependsOn = DependencyState.with(dependsOn, declared.dependsOn()));
            case DependencyRemoved removed ->
                changed(item -> item.dependsOn = DependencyState.without(dependsOn, removed.dependsOn()));
            case SourceStatusChanged changed -> changed(item -> item.status = changed.status());
            case SourceFieldChanged changed -> changed(item -> set(item, changed));
            case ForeignFactRecorded recorded -> this;
            case ReviewEvent said -> this;
        };
    }

    boolean isOpen() {
        return !CLOSED.contains(status);
    }

    private RoadmapItemState changed(Consumer<ItemDraft> change) {
        var draft = new ItemDraft(this);
        change.accept(draft);
        return draft.done();
    }

    private static void revise(ItemDraft item, RoadmapItemRevised event) {
        if (event.kind() != null && event.kind().after() != null) {
            item.kind = event.kind().after();
        }
        if (event.title() != null && event.title().after() != null) {
            item.title = event.title().after();
        }
        if (event.description() != null) {
            item.description = event.description().after();
        }
        if (event.goals() != null) {
            item.goals =
                    event.goals().after() == null ? List.of() : event.goals().after();
        }
        if (event.lane() != null) {
            item.lane = event.lane().after();
        }
    }

    /** As another tracker has it; it may say more of an item than decisions need. */
    private static void set(ItemDraft item, SourceFieldChanged event) {
        var value = event.after();
        switch (event.field()) {
            case TITLE -> item.title = value == null ? "" : value;
            case DESCRIPTION -> item.description = value;
            case LANE -> item.lane = value;
            case HORIZON -> item.schedule = new Schedule(item.schedule.timeframe(), value);
            case TIMEFRAME ->
                item.schedule = new Schedule(value == null ? null : Timeframe.parse(value), item.schedule.horizon());
            case KIND, LABELS, POINTS, ROADMAP_ITEM_ID, TARGET -> {}
        }
    }

    boolean isDropped() {
        return status.equals("DROPPED");
    }
}
