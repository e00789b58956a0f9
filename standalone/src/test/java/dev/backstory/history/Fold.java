package dev.backstory.history;

import dev.backstory.events.BacklogEvent;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.Event;
import dev.backstory.events.KpiDefined;
import dev.backstory.events.KpiEvent;
import dev.backstory.events.ProductEvent;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.RoadmapEvent;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemEvent;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEvent;
import dev.backstory.events.SubjectType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One product after some of its events, kept in plain lists and maps: simple enough to be right by looking at it. */
final class Fold {
    @Nullable
    RecordedEvent last;

    private final FoldedProduct product = new FoldedProduct();
    final Map<UUID, FoldedItem> items = new LinkedHashMap<>();
    final Map<UUID, FoldedOrder> backlogs = new LinkedHashMap<>();
    final Map<UUID, FoldedStory> stories = new LinkedHashMap<>();
    final Map<UUID, FoldedKpi> kpis = new LinkedHashMap<>();
    private final TreeMap<Long, Instant> occurred = new TreeMap<>();
    final List<Entry> entries = new ArrayList<>();
    final FoldedChanges changes = new FoldedChanges(this);

    @Nullable
    FoldedOrder roadmap;

    /** An entry of the audit trail, with what it changed. */
    record Entry(RecordedEvent event, List<FoldedChanges.Changed> changes, List<String> says) {}

    void apply(RecordedEvent event) {
        var changed = changes.of(event);
        take(event);
        last = event;
        occurred.put(event.position(), event.provenance().occurred());
        if (!event.type().endsWith("OrderRespaced")) {
            entries.add(new Entry(event, changed, changes.says(event)));
        }
    }

    private void take(RecordedEvent recorded) {
        var ofStory = ofStory(recorded.event());
        if (ofStory != null) {
            take(recorded, ofStory);
            return;
        }
        switch (recorded.event()) {
            case ProductEvent e -> product.apply(recorded, e);
            case RoadmapEvent e -> {
                if (e instanceof RoadmapOpened opened) {
                    roadmap = new FoldedOrder(opened.roadmapId(), "");
                }
                roadmap().apply(recorded);
            }
            case BacklogEvent e -> {
                if (e instanceof BacklogOpened opened) {
                    backlogs.put(opened.backlogId(), new FoldedOrder(opened.backlogId(), opened.name()));
                }
                backlog(e.subject().id()).apply(recorded);
            }
            case KpiEvent e -> {
                if (e instanceof KpiDefined defined) {
                    kpis.put(defined.kpiId(), new FoldedKpi(defined));
                }
                kpi(e.subject().id()).apply(recorded, e);
            }
            case RoadmapItemEvent e -> {
                if (e instanceof RoadmapItemAdded added) {
                    items.put(added.itemId(), new FoldedItem(added));
                }
                item(e.subject().id()).apply(recorded, e);
            }
            default -> throw new IllegalStateException("None of the commands makes a " + recorded.type());
        }
    }

    private void take(RecordedEvent recorded, StoryEvent event) {
        if (event instanceof StoryDefined defined) {
            stories.put(defined.storyId(), new FoldedStory(defined));
        }
        story(event.subject().id()).apply(recorded, event);
    }

    /** The event if it is one of a story: some may be of an item as well. */
    static @Nullable StoryEvent ofStory(Event event) {
        return event instanceof StoryEvent story && event.subject().type() == SubjectType.STORY ? story : null;
    }

    FoldedOrder backlog(UUID id) {
        return present(backlogs.get(id), "backlog", id);
    }

    FoldedStory story(UUID id) {
        return present(stories.get(id), "story", id);
    }

    FoldedItem item(UUID id) {
        return present(items.get(id), "item", id);
    }

    /** Whether there is such an item, neither shipped nor dropped. */
    boolean isOpen(UUID item) {
        var known = items.get(item);
        return known != null && known.isOpen();
    }

    FoldedKpi kpi(UUID id) {
        return present(kpis.get(id), "KPI", id);
    }

    /** When what had happened up to a position had happened. */
    Instant occurredAt(long position) {
        return present(occurred.floorEntry(position), "moment", position).getValue();
    }

    FoldedOrder roadmap() {
        return present(roadmap, "roadmap", "");
    }

    FoldedProduct product() {
        return product;
    }

    RecordedEvent lastEvent() {
        return present(last, "event", "");
    }

    static <T> T present(@Nullable T value, String what, Object id) {
        if (value == null) {
            throw new AssertionError("An event of a " + what + " that was never made: " + id);
        }
        return value;
    }
}
