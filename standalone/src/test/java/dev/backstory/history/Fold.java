package dev.backstory.history;

import dev.backstory.events.BacklogEvent;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.RoadmapEvent;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.VisionSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One product after some of its events, kept in plain lists and maps: simple enough to be right by looking at it. */
final class Fold {
    @Nullable
    RecordedEvent last;

    @Nullable
    ProductCreated created;

    long productVersion;
    final List<RoleAssigned> roles = new ArrayList<>();
    final List<RecordedEvent> visions = new ArrayList<>();
    final Map<UUID, Folded.Item> items = new LinkedHashMap<>();
    final Map<UUID, Folded.Order> backlogs = new LinkedHashMap<>();
    final Map<UUID, Folded.Story> stories = new LinkedHashMap<>();
    final List<Entry> entries = new ArrayList<>();
    final FoldedChanges changes = new FoldedChanges(this);

    Folded.@Nullable Order roadmap;

    /** An entry of the audit trail, with what it changed. */
    record Entry(RecordedEvent event, List<FoldedChanges.Changed> changes, List<String> says) {}

    void apply(RecordedEvent event) {
        var changed = changes.of(event);
        take(event);
        last = event;
        if (!event.type().endsWith("OrderRespaced")) {
            entries.add(new Entry(event, changed, changes.says(event)));
        }
    }

    private void take(RecordedEvent recorded) {
        switch (recorded.event()) {
            case ProductCreated e -> {
                created = e;
                productVersion = recorded.aggregateVersion();
            }
            case RoleAssigned e -> {
                roles.add(e);
                productVersion = recorded.aggregateVersion();
            }
            case RoleRevoked e -> {
                roles.removeIf(
                        role -> role.person().equals(e.person()) && role.role().equals(e.role()));
                productVersion = recorded.aggregateVersion();
            }
            case VisionSet ignored -> {
                visions.add(recorded);
                productVersion = recorded.aggregateVersion();
            }
            case RoadmapOpened e -> roadmap = new Folded.Order(e.roadmapId(), "");
            case BacklogOpened e -> backlogs.put(e.backlogId(), new Folded.Order(e.backlogId(), e.name()));
            case RoadmapItemAdded e -> items.put(e.itemId(), new Folded.Item(e));
            case RoadmapItemRescheduled e -> item(e.itemId()).reschedule(recorded, e);
            case StoryDefined e -> stories.put(e.storyId(), new Folded.Story(e));
            case RoadmapEvent ignored -> {}
            case BacklogEvent ignored -> {}
            default -> throw new IllegalStateException("None of the commands makes a " + recorded.type());
        }
        order(recorded);
    }

    private void order(RecordedEvent recorded) {
        if (recorded.event() instanceof BacklogEvent event) {
            backlog(event.subject().id()).apply(recorded);
        }
        if (recorded.event() instanceof RoadmapEvent) {
            roadmap().apply(recorded);
        }
    }

    Folded.Order backlog(UUID id) {
        return present(backlogs.get(id), "backlog", id);
    }

    Folded.Story story(UUID id) {
        return present(stories.get(id), "story", id);
    }

    Folded.Item item(UUID id) {
        return present(items.get(id), "item", id);
    }

    Folded.Order roadmap() {
        return present(roadmap, "roadmap", "");
    }

    ProductCreated product() {
        return present(created, "product", "");
    }

    RecordedEvent lastEvent() {
        return present(last, "event", "");
    }

    private static <T> T present(@Nullable T value, String what, Object id) {
        if (value == null) {
            throw new AssertionError("An event of a " + what + " that was never made: " + id);
        }
        return value;
    }
}
