package dev.backstory.query.product;

import dev.backstory.query.support.ViewTable;
import java.util.UUID;

/** A product has a backlog from this position on. */
record BacklogRow(UUID productId, UUID backlogId, long position) {
    static final ViewTable<BacklogRow> TABLE = ViewTable.appended(BacklogRow.class, "product_backlog");
}
