package dev.backstory.query.backlog;

import dev.backstory.events.BacklogEvent;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import dev.backstory.query.backlog.BacklogRow.VersionRow;
import dev.backstory.query.order.OrderSize;
import dev.backstory.query.order.OrderWriter;
import dev.backstory.query.order.Place;
import dev.backstory.query.support.Projection;
import dev.backstory.query.support.ViewBatch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Remembers backlogs and the order of their stories. */
@Component
@Order(50)
final class BacklogProjection implements Projection {
    @Override
    public void prepare(List<RecordedEvent> events, ViewBatch batch) {
        var stories = new HashMap<UUID, Set<UUID>>();
        for (var recorded : events) {
            if (recorded.event() instanceof BacklogEvent event) {
                var moved = places(event, recorded.position()).stream()
                        .map(Place::subject)
                        .toList();
                stories.computeIfAbsent(event.subject().id(), id -> new HashSet<>())
                        .addAll(moved);
            }
        }
        stories.forEach((backlog, moved) -> OrderWriter.know(batch, backlog, moved));
    }

    @Override
    public void apply(RecordedEvent recorded, ViewBatch batch) {
        if (!(recorded.event() instanceof BacklogEvent event)) {
            return;
        }
        var position = recorded.position();
        var id = event.subject().id();
        if (event instanceof BacklogOpened opened) {
            var backlog = new BacklogRow(id, opened.productId(), position, opened.name());
            batch.rows(BacklogRow.TABLE).begin(backlog, position);
        }
        new OrderWriter(batch, id, OrderSize.DEFAULT).change(places(event, position), position);
        batch.rows(VersionRow.TABLE).put(new VersionRow(id, recorded.aggregateVersion()), position);
    }

    private static List<Place> places(BacklogEvent event, long position) {
        return switch (event) {
            case BacklogOpened ignored -> List.of();
            case StoryRanked e -> List.of(Place.of(e.storyId(), e.orderKey(), position));
            case StoryLeft e -> List.of(Place.left(e.storyId()));
            case BacklogReprioritised e ->
                e.moves().stream()
                        .map(moved -> Place.of(moved.id(), moved.orderKey(), position))
                        .toList();
            case OrderRespaced e ->
                e.keys().stream()
                        .map(key -> Place.of(key.id(), key.orderKey(), position))
                        .toList();
        };
    }
}
