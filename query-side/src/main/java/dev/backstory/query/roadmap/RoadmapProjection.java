package dev.backstory.query.roadmap;

import dev.backstory.events.RecordedEvent;
import dev.backstory.events.RoadmapEvent;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.RoadmapOrderRespaced;
import dev.backstory.events.RoadmapReprioritised;
import dev.backstory.query.order.OrderSize;
import dev.backstory.query.order.OrderWriter;
import dev.backstory.query.order.Place;
import dev.backstory.query.roadmap.RoadmapRows.RoadmapRow;
import dev.backstory.query.roadmap.RoadmapRows.VersionRow;
import dev.backstory.query.support.Projection;
import dev.backstory.query.support.ViewBatch;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Remembers the order of a roadmap's items. */
@Component
@Order(70)
final class RoadmapProjection implements Projection {
    @Override
    public void apply(RecordedEvent recorded, ViewBatch batch) {
        if (!(recorded.event() instanceof RoadmapEvent event)) {
            return;
        }
        var position = recorded.position();
        var id = event.subject().id();
        if (event instanceof RoadmapOpened opened) {
            batch.append(RoadmapRows.ROADMAP, new RoadmapRow(id, opened.productId(), position));
        }
        new OrderWriter(batch, id, OrderSize.DEFAULT).change(places(event, position), position);
        batch.rows(RoadmapRows.VERSION).put(new VersionRow(id, recorded.aggregateVersion()), position);
    }

    private static List<Place> places(RoadmapEvent event, long position) {
        return switch (event) {
            case RoadmapOpened ignored -> List.of();
            case RoadmapItemRanked e -> List.of(Place.of(e.itemId(), e.orderKey(), position));
            case RoadmapItemLeft e -> List.of(Place.left(e.itemId()));
            case RoadmapReprioritised e ->
                e.moves().stream()
                        .map(moved -> Place.of(moved.id(), moved.orderKey(), position))
                        .toList();
            case RoadmapOrderRespaced e ->
                e.keys().stream()
                        .map(key -> Place.of(key.id(), key.orderKey(), position))
                        .toList();
        };
    }
}
