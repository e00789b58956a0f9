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
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Remembers backlogs and the order of their stories. */
@Component
@Order(50)
final class BacklogProjection implements Projection {
    @Override
    public void apply(RecordedEvent recorded, ViewBatch batch) {
        if (!(recorded.event() instanceof BacklogEvent event)) {
            return;
        }
        var position = recorded.position();
        var id = event.subject().id();
        switch (event) {
            case BacklogOpened e ->
                batch.rows(BacklogRow.TABLE).begin(new BacklogRow(id, e.productId(), position, e.name()), position);
            case StoryRanked e -> order(id, List.of(Place.of(e.storyId(), e.orderKey(), position)), recorded, batch);
            case StoryLeft e -> order(id, List.of(Place.left(e.storyId())), recorded, batch);
            case BacklogReprioritised e ->
                order(
                        id,
                        e.moves().stream()
                                .map(moved -> Place.of(moved.id(), moved.orderKey(), position))
                                .toList(),
                        recorded,
                        batch);
            case OrderRespaced e ->
                order(
                        id,
                        e.keys().stream()
                                .map(key -> Place.of(key.id(), key.orderKey(), position))
                                .toList(),
                        recorded,
                        batch);
        }
        batch.rows(VersionRow.TABLE).put(new VersionRow(id, recorded.aggregateVersion()), position);
    }

    private static void order(UUID backlog, List<Place> places, RecordedEvent recorded, ViewBatch batch) {
        new OrderWriter(batch, backlog, OrderSize.DEFAULT).change(places, recorded.position());
    }
}
