package dev.backstory.query.strategy;

import dev.backstory.events.Allocation;
import dev.backstory.query.support.Json;
import dev.backstory.query.support.ViewTable;
import java.util.UUID;

/** What a product's sprints are to be spent on. */
record PolicyRow(UUID productId, @Json Allocation policy) {
    static final ViewTable<PolicyRow> TABLE = ViewTable.versioned(PolicyRow.class, "product_policy", "product_id");
}
