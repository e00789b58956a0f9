package dev.backstory.query.product;

import dev.backstory.events.BacklogOpened;
import dev.backstory.events.HistoryImported;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.ProductEvent;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.VisionSet;
import dev.backstory.query.support.Projection;
import dev.backstory.query.support.ViewBatch;
import org.springframework.stereotype.Component;

/** Remembers products, their roles and their backlogs. */
@Component
final class ProductProjection implements Projection {
    @Override
    public void apply(RecordedEvent recorded, ViewBatch batch) {
        if (recorded.event() instanceof ProductEvent event && isOwn(recorded)) {
            product(event, recorded, batch);
        } else if (recorded.event() instanceof BacklogOpened event) {
            batch.append(BacklogRow.TABLE, new BacklogRow(event.productId(), event.backlogId(), recorded.position()));
        }
    }

    /** A review may be of something else in the product. */
    private static boolean isOwn(RecordedEvent recorded) {
        return recorded.aggregateId().equals(recorded.provenance().productId());
    }

    private static void product(ProductEvent event, RecordedEvent recorded, ViewBatch batch) {
        var position = recorded.position();
        switch (event) {
            case ProductCreated e -> batch.rows(ProductRow.TABLE).begin(created(e, recorded), position);
            case RoleAssigned e ->
                batch.rows(RoleRow.TABLE).put(new RoleRow(e.productId(), e.person(), e.role()), position);
            case RoleRevoked e -> batch.rows(RoleRow.TABLE).end(position, e.productId(), e.person(), e.role());
            case HistoryImported e -> {
                var products = batch.rows(ProductRow.TABLE);
                products.put(products.required(e.productId()).shown(), position);
            }
            case VisionSet ignored -> {}
            case ReviewEvent ignored -> {}
        }
        var products = batch.rows(ProductRow.TABLE);
        products.put(products.required(event.subject().id()).at(recorded.aggregateVersion()), position);
    }

    private static ProductRow created(ProductCreated event, RecordedEvent recorded) {
        return new ProductRow(
                event.productId(),
                event.key(),
                event.name(),
                event.demo(),
                !event.imported(),
                event.roadmapId(),
                recorded.aggregateVersion());
    }
}
