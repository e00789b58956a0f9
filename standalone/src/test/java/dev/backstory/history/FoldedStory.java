package dev.backstory.history;

import dev.backstory.events.Criterion;
import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.Narrative;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.Replaced;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A story. */
final class FoldedStory {
    private static final Set<String> CLOSED = Set.of("ACCEPTED", "WITHDRAWN", "SPLIT");

    final UUID id;
    UUID backlog;
    String title;
    String kind;
    String status = "DEFINED";

    @Nullable
    Narrative narrative;

    final List<Criterion> criteria;
    final List<UUID> accepted = new ArrayList<>();

    @Nullable
    UUID item;

    List<String> labels;

    @Nullable
    BigDecimal points;

    /** The event since which something stands in its way. */
    @Nullable
    RecordedEvent blocked;

    final List<UUID> dependsOn = new ArrayList<>();
    final List<UUID> children = new ArrayList<>();
    final FoldedSource source;
    long version = 1;

    FoldedStory(StoryDefined defined, RecordedEvent recorded) {
        this.source = new FoldedSource(recorded);
        this.id = defined.storyId();
        this.backlog = defined.backlogId();
        this.title = defined.title();
        this.kind = defined.kind();
        this.narrative = defined.narrative();
        this.criteria = new ArrayList<>(defined.criteria());
        this.item = defined.roadmapItemId();
        this.labels = defined.labels();
    }

    String title() {
        return title;
    }

    boolean isOpen() {
        return !CLOSED.contains(status);
    }

    boolean is(String wanted) {
        return status.equals(wanted);
    }

    /** Who sees to what stands in its way, if anyone in particular does. */
    @Nullable
    UUID blockOwner() {
        return blocked != null && blocked.event() instanceof StoryBlocked block ? block.owner() : null;
    }

    List<UUID> criteriaIds() {
        return criteria.stream().map(Criterion::id).toList();
    }

    void apply(RecordedEvent recorded, StoryEvent event) {
        version = recorded.aggregateVersion();
        var next = statusAfter(event);
        if (next != null) {
            status = next;
            blocked = isOpen() ? blocked : null; // nothing stands in the way of what is closed
        }
        switch (event) {
            case StoryRefined e -> refine(e);
            case StoryEstimated e -> points = e.after();
            case StoryMoved e -> backlog = e.to();
            case StoryBlocked e -> blocked = recorded;
            case StoryUnblocked e -> blocked = null;
            case StorySplit e -> e.children().stream().map(SplitOff::storyId).forEach(children::add);
            case StoryAccepted e -> accepted.addAll(e.accepted());
            case DependencyDeclared e -> dependsOn.add(e.dependsOn());
            case DependencyRemoved e -> dependsOn.remove(e.dependsOn());
            case SourceStatusChanged e -> source.status = e.to();
            case SourceFieldChanged e -> FoldedSource.set(this, e);
            case ForeignFactRecorded e -> source.note(e);
            default -> {
                if (next == null) {
                    throw new IllegalStateException("Nothing that happens to a story: " + recorded.type());
                }
            }
        }
    }

    /** The status that an event leads to; null where it leads to none. */
    static @Nullable String statusAfter(StoryEvent event) {
        return switch (event) {
            case StoryDefined e -> "DEFINED";
            case StoryReadinessWithdrawn e -> "DEFINED";
            case StoryMarkedReady e -> "READY";
            case StoryStarted e -> "IN_PROGRESS";
            case StoryRejected e -> "IN_PROGRESS";
            case StoryCompleted e -> "DONE";
            case StoryAccepted e -> "ACCEPTED";
            case StoryWithdrawn e -> "WITHDRAWN";
            case StorySplit e -> "SPLIT";
            case SourceStatusChanged e -> e.status();
            default -> null;
        };
    }

    private void refine(StoryRefined event) {
        title = after(event.title(), title);
        kind = after(event.kind(), kind);
        labels = after(event.labels(), labels);
        narrative = event.narrative() == null ? narrative : event.narrative().after();
        item = event.roadmapItemId() == null ? item : event.roadmapItemId().after();
        for (var gone : event.criteriaRemoved()) {
            criteria.removeIf(criterion -> criterion.id().equals(gone.id()));
        }
        for (var said : event.criteriaChanged()) {
            criteria.replaceAll(
                    criterion -> criterion.id().equals(said.id()) ? new Criterion(said.id(), said.after()) : criterion);
        }
        criteria.addAll(event.criteriaAdded());
    }

    private static <T> T after(@Nullable Replaced<T> replaced, T before) {
        return replaced == null ? before : Fold.present(replaced.after(), "value", "");
    }
}
