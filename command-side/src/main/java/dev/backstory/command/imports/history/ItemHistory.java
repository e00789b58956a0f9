package dev.backstory.command.imports.history;

import dev.backstory.command.imports.SourceFacts;
import dev.backstory.command.imports.SourceItem;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SubjectType;
import dev.backstory.events.Timeframe;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the items of another tracker. */
final class ItemHistory {
    private static final String DAY = "DAY";

    private final ImportOrder order;
    private final SourceIds ids;
    private final Notes notes;
    private final Places places;
    private final Map<String, Instant> added = new HashMap<>();

    ItemHistory(List<SourceItem> all, ImportOrder order, Notes notes) {
        this.order = order;
        this.ids = order.ids();
        this.notes = notes;
        this.places = Places.of(all.stream().map(SourceItem::facts).toList(), ids::item);
    }

    List<Happening> of(SourceItem item) {
        var row = RowHistory.of(SubjectType.ROADMAP_ITEM, ids.item(item.key()), item.facts(), order.at());
        if (row.isTimeless()) {
            notes.noTime();
        }
        added.put(item.key(), row.times().created().at());
        var fitting = new Fitting(notes);
        var event = event(item, row.id(), fitting);
        return List.of(
                row.created(scribe -> create(item, event, row, scribe)),
                row.noted(fitting.whole()),
                row.moved(scribe -> leave(row, scribe)));
    }

    /** When the item of this key came onto the roadmap. */
    Instant added(String key) {
        return Objects.requireNonNull(added.get(key));
    }

    private RoadmapItemAdded event(SourceItem item, UUID id, Fitting fitting) {
        return new RoadmapItemAdded(
                id,
                order.productId(),
                ids.roadmap(),
                item.kind().name(),
                fitting.title(item.facts().title()),
                fitting.text("description", item.description()),
                List.of(),
                null,
                timeframe(item),
                null);
    }

    private @Nullable Timeframe timeframe(SourceItem item) {
        var start = item.start();
        var end = item.end();
        if (start != null && end != null) {
            return new Timeframe(start, end, DAY);
        }
        var only = start == null ? end : start;
        if (only == null) {
            return null;
        }
        notes.oneDate();
        return new Timeframe(only, only, DAY);
    }

    private void create(SourceItem item, RoadmapItemAdded event, RowHistory row, Scribe scribe) {
        var facts = row.facts();
        var created = row.times().created();
        var hasOneDate = (item.start() == null) != (item.end() == null);
        scribe.writeByAuthor(event, facts, created, row.isCreationInferred() || hasOneDate);
        var place = places.enter(row.id());
        var ranked =
                new RoadmapItemRanked(ids.roadmap(), row.id(), place.rank(), place.key(), place.above(), place.below());
        scribe.write(ranked, facts, created, true);
        points(facts, row, scribe);
    }

    private static void points(SourceFacts facts, RowHistory row, Scribe scribe) {
        var points = facts.points();
        if (points != null) {
            var changed = new SourceFieldChanged(
                    SubjectType.ROADMAP_ITEM, row.id(), SourceField.POINTS, null, points.toPlainString());
            scribe.write(changed, facts, row.times().created(), true);
        }
    }

    private void leave(RowHistory row, Scribe scribe) {
        var left = new RoadmapItemLeft(ids.roadmap(), row.id(), "SHIPPED", places.leave(row.id()));
        scribe.write(left, row.facts(), row.times().status(), true);
    }
}
