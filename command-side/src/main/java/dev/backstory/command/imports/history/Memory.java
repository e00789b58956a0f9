package dev.backstory.command.imports.history;

import dev.backstory.command.ranking.Ranking;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Event;
import dev.backstory.events.Labels;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.ProductArchived;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemCommitted;
import dev.backstory.events.RoadmapItemDropped;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapItemReopened;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.RoadmapItemShipped;
import dev.backstory.events.RoadmapItemStarted;
import dev.backstory.events.RoadmapOrderRespaced;
import dev.backstory.events.RoadmapReprioritised;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.StoryAccepted;
import dev.backstory.events.StoryCompleted;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryMarkedReady;
import dev.backstory.events.StoryMoved;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.StoryReadinessWithdrawn;
import dev.backstory.events.StoryRefined;
import dev.backstory.events.StoryRejected;
import dev.backstory.events.StorySplit;
import dev.backstory.events.StoryStarted;
import dev.backstory.events.StoryWithdrawn;
import dev.backstory.events.SubjectType;
import dev.backstory.events.Timeframe;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the events of a product come to, as far as the telling of an import needs it: those told before, and those since. */
public final class Memory {
    private final Map<UUID, Long> sequences = new HashMap<>();
    private final Map<UUID, Kept> subjects = new HashMap<>();
    private final Map<UUID, Ranking> orders = new HashMap<>();

    private final Map<String, UUID> items = new HashMap<>();
    private final Map<String, UUID> backlogs = new HashMap<>();
    private final Decided decided = new Decided();
    private boolean isArchived;

    /** Whether the product takes nothing any more. */
    boolean isArchived() {
        return isArchived;
    }

    /** The next number in an aggregate. */
    long next(UUID aggregate) {
        return sequences.getOrDefault(aggregate, 0L);
    }

    boolean has(UUID aggregate) {
        return sequences.containsKey(aggregate);
    }

    @Nullable
    Kept subject(UUID id) {
        return subjects.get(id);
    }

    /** The backlog of this name, in whatever case; null if there is none yet. */
    @Nullable
    UUID backlog(String name) {
        return backlogs.get(name.toLowerCase(Locale.ROOT));
    }

    Ranking order(UUID id) {
        return orders.getOrDefault(id, Ranking.empty());
    }

    /** The item that came in by this name of theirs, by an earlier file. */
    @Nullable
    UUID itemCalled(String name) {
        return items.get(name);
    }

    /** When somebody here decided on what. */
    Decided decided() {
        return decided;
    }

    /** Takes in an event that is recorded. */
    public void evolve(RecordedEvent recorded) {
        evolve(recorded.event());
        if (!recorded.provenance().command().equals("ImportHistory")) {
            decided.note(recorded.event(), recorded.provenance().occurred());
        }
        var source = recorded.provenance().source();
        if (recorded.event() instanceof RoadmapItemAdded e && source != null) {
            items.put(source.reference(), e.itemId());
        }
    }

    /** Takes an event in. */
    public void evolve(Event event) {
        sequences.merge(event.subject().id(), 1L, Long::sum);
        switch (event) {
            case StoryDefined e -> {
                var story = new Kept(SubjectType.STORY, e.backlogId(), e.labels(), null, e.roadmapItemId());
                story.narrative = e.narrative();
                story.criteria.begin(e.criteria());
                subjects.put(e.storyId(), story);
            }
            case RoadmapItemAdded e ->
                subjects.put(
                        e.itemId(), new Kept(SubjectType.ROADMAP_ITEM, e.roadmapId(), List.of(), e.timeframe(), null));
            case SourceFieldChanged e -> set(of(e.id()), e);
            case SourceStatusChanged e -> {
                of(e.id()).status = e.status();
                of(e.id()).word = e.to();
            }
            case StoryRefined e -> refine(of(e.storyId()), e);
            case BacklogOpened e -> backlogs.put(e.name().toLowerCase(Locale.ROOT), e.backlogId());
            case ProductArchived ignored -> isArchived = true;
            case StoryMoved e -> of(e.storyId()).order = e.to();
            case RoadmapItemRescheduled e ->
                of(e.itemId()).timeframe = e.after().timeframe();
            case StoryRanked e -> place(e.backlogId(), e.storyId(), e.orderKey());
            case RoadmapItemRanked e -> place(e.roadmapId(), e.itemId(), e.orderKey());
            case StoryLeft e -> orders.computeIfPresent(e.backlogId(), (id, order) -> order.left(e.storyId()));
            case RoadmapItemLeft e -> orders.computeIfPresent(e.roadmapId(), (id, order) -> order.left(e.itemId()));
            case BacklogReprioritised e -> e.moves().forEach(m -> place(e.backlogId(), m.id(), m.orderKey()));
            case RoadmapReprioritised e -> e.moves().forEach(m -> place(e.roadmapId(), m.id(), m.orderKey()));
            case OrderRespaced e -> e.keys().forEach(key -> place(e.backlogId(), key.id(), key.orderKey()));
            case RoadmapOrderRespaced e -> e.keys().forEach(key -> place(e.roadmapId(), key.id(), key.orderKey()));
            default -> ours(event);
        }
    }

    /** What is done with it here, once the history is in. */
    private void ours(Event event) {
        var status = switch (event) {
            case StoryMarkedReady ignored -> "READY";
            case StoryReadinessWithdrawn ignored -> "DEFINED";
            case StoryStarted ignored -> "IN_PROGRESS";
            case StoryCompleted ignored -> "DONE";
            case StoryRejected ignored -> "IN_PROGRESS";
            case StoryAccepted ignored -> "ACCEPTED";
            case StoryWithdrawn ignored -> "WITHDRAWN";
            case StorySplit ignored -> "SPLIT";
            case RoadmapItemCommitted ignored -> "COMMITTED";
            case RoadmapItemStarted ignored -> "IN_PROGRESS";
            case RoadmapItemShipped ignored -> "SHIPPED";
            case RoadmapItemDropped ignored -> "DROPPED";
            case RoadmapItemReopened ignored -> "PROPOSED";
            default -> null;
        };
        if (status != null) {
            of(event.subject().id()).status = status;
        }
    }

    private static void set(Kept kept, SourceFieldChanged event) {
        switch (event.field()) {
            case LABELS -> kept.labels = Labels.parse(event.after());
            case TIMEFRAME -> kept.timeframe = event.after() == null ? null : Timeframe.parse(event.after());
            case ROADMAP_ITEM_ID -> kept.item = event.after() == null ? null : UUID.fromString(event.after());
            case TITLE, KIND, POINTS, DESCRIPTION, LANE, HORIZON, TARGET -> {}
        }
    }

    private static void refine(Kept kept, StoryRefined event) {
        kept.criteria.refine(event);
        if (event.narrative() != null) {
            kept.narrative = event.narrative().after();
        }
        if (event.labels() != null) {
            kept.labels = Objects.requireNonNullElse(event.labels().after(), List.of());
        }
        if (event.roadmapItemId() != null) {
            kept.item = event.roadmapItemId().after();
            kept.isItemDecided = true;
        }
    }

    private void place(UUID order, UUID entry, @Nullable String key) {
        orders.put(order, order(order).placed(entry, key));
    }

    private Kept of(UUID id) {
        return Objects.requireNonNull(subjects.get(id), "Nothing was told of it before");
    }
}
