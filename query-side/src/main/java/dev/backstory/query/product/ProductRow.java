package dev.backstory.query.product;

import dev.backstory.query.support.ViewTable;
import java.util.UUID;

/** A product by itself; {@code version} is that of its aggregate, as {@code If-Match} takes it. */
record ProductRow(
        UUID productId, String productKey, String name, boolean demo, boolean visible, UUID roadmapId, long version) {
    static final ViewTable<ProductRow> TABLE = ViewTable.versioned(ProductRow.class, "product", "product_id");

    ProductRow at(long newVersion) {
        return new ProductRow(productId, productKey, name, demo, visible, roadmapId, newVersion);
    }

    ProductRow shown() {
        return new ProductRow(productId, productKey, name, demo, true, roadmapId, version);
    }
}
