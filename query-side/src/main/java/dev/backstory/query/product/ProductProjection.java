package dev.backstory.query.product;

import dev.backstory.events.BacklogOpened;
import dev.backstory.events.HistoryImported;
import dev.backstory.events.ProductArchived;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.ProductEvent;
import dev.backstory.events.ProductRenamed;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.SubjectType;
import dev.backstory.query.support.Projection;
import dev.backstory.query.support.ViewBatch;
import java.util.function.Consumer;
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
        return !(recorded.event() instanceof ReviewEvent event) || event.subjectType() == SubjectType.VISION;
    }

    private static void product(ProductEvent event, RecordedEvent recorded, ViewBatch batch) {
        var position = recorded.position();
        switch (event) {
            case ProductCreated e -> batch.rows(ProductRow.TABLE).begin(created(e, recorded), position);
            case ProductRenamed e -> change(recorded, batch, row -> row.name = e.after());
            case ProductArchived ignored -> change(recorded, batch, row -> row.archived = true);
            case HistoryImported ignored -> change(recorded, batch, row -> row.visible |= !isBrought(recorded));
            case RoleAssigned e ->
                batch.rows(RoleRow.TABLE).put(new RoleRow(e.productId(), e.person(), e.role()), position);
            case RoleRevoked e -> batch.rows(RoleRow.TABLE).end(position, e.productId(), e.person(), e.role());
            default -> {} // what views of their own remember
        }
        change(recorded, batch, row -> row.version = recorded.aggregateVersion());
    }

    /** Of what an import brings here from another installation nobody sees anything until it says itself that it ends. */
    private static boolean isBrought(RecordedEvent recorded) {
        return recorded.provenance().importId() != null;
    }

    private static void change(RecordedEvent recorded, ViewBatch batch, Consumer<ProductRow.Draft> change) {
        var products = batch.rows(ProductRow.TABLE);
        var before = products.required(recorded.provenance().productId());
        products.put(before.changed(change), recorded.position());
    }

    private static ProductRow created(ProductCreated event, RecordedEvent recorded) {
        return new ProductRow(
                event.productId(),
                event.key(),
                event.name(),
                event.demo(),
                !event.imported() && !isBrought(recorded),
                false,
                event.roadmapId(),
                recorded.aggregateVersion());
    }
}
