package dev.backstory.history;

import dev.backstory.events.Event;
import dev.backstory.events.RecordedEvent;
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

    final FoldedNames names;
    private final Folding folding = new Folding(this);
    private final FoldedProduct product = new FoldedProduct();
    final Map<UUID, FoldedItem> items = new LinkedHashMap<>();
    final Map<UUID, FoldedOrder> backlogs = new LinkedHashMap<>();
    final Map<UUID, FoldedStory> stories = new LinkedHashMap<>();
    final Map<UUID, FoldedKpi> kpis = new LinkedHashMap<>();
    final Map<UUID, FoldedDecision> decisions = new LinkedHashMap<>();
    final Map<UUID, FoldedQuestion> questions = new LinkedHashMap<>();
    final FoldedReviews reviews = new FoldedReviews();
    private final TreeMap<Long, Instant> occurred = new TreeMap<>();
    final List<FoldedEntry> entries = new ArrayList<>();
    final FoldedChanges changes = new FoldedChanges(this);

    @Nullable
    FoldedOrder roadmap;

    Fold() {
        this(Map.of());
    }

    /** One that calls people by these names. */
    Fold(Map<UUID, String> names) {
        this.names = new FoldedNames(this, names);
    }

    void apply(RecordedEvent event) {
        var draft = FoldedEntry.before(this, event);
        folding.take(event);
        reviews.apply(event);
        last = event;
        occurred.put(event.position(), event.provenance().occurred());
        if (!event.type().endsWith("OrderRespaced")) {
            entries.add(draft.saying(changes.says(event)));
        }
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

    /** The story that this one was split from, if it was. */
    @Nullable
    UUID parent(UUID story) {
        return stories.values().stream()
                .filter(other -> other.children.contains(story))
                .map(other -> other.id)
                .findFirst()
                .orElse(null);
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

    FoldedDecision decision(UUID id) {
        return present(decisions.get(id), "decision", id);
    }

    FoldedQuestion question(UUID id) {
        return present(questions.get(id), "question", id);
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
