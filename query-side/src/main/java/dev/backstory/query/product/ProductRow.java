package dev.backstory.query.product;

import dev.backstory.query.support.ViewTable;
import java.util.UUID;
import java.util.function.Consumer;

/** A product by itself; {@code version} is that of its aggregate, as {@code If-Match} takes it. */
record ProductRow(
        UUID productId,
        String productKey,
        String name,
        boolean demo,
        boolean visible,
        boolean archived,
        UUID roadmapId,
        long version) {
    static final ViewTable<ProductRow> TABLE = ViewTable.versioned(ProductRow.class, "product", "product_id");

    /** What may change of it. */
    static final class Draft {
        String name;
        boolean visible;
        boolean archived;
        long version;

        private Draft(ProductRow before) {
            name = before.name;
            visible = before.visible;
            archived = before.archived;
            version = before.version;
        }
    }

    ProductRow changed(Consumer<Draft> change) {
        var next = new Draft(this);
        change.accept(next);
        return new ProductRow(
                productId, productKey, next.name, demo, next.visible, next.archived, roadmapId, next.version);
    }
}
