package dev.backstory.query.strategy;

import dev.backstory.events.Strategy;
import dev.backstory.query.support.Json;
import dev.backstory.query.support.ViewTable;
import java.util.UUID;

/** A product's strategy at a revision. */
record StrategyRow(UUID productId, int revision, @Json Strategy strategy) {
    static final ViewTable<StrategyRow> TABLE =
            ViewTable.versioned(StrategyRow.class, "product_strategy", "product_id");
}
