package dev.backstory.query.baseline;

import dev.backstory.query.support.ViewTable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A named position; {@code named} is the position where it got its name. */
record BaselineRow(
        UUID productId,
        String name,
        long position,
        long named,
        UUID namedBy,
        @Nullable UUID approvedBy) {
    static final ViewTable<BaselineRow> TABLE =
            ViewTable.versioned(BaselineRow.class, "baseline", "product_id", "name");

    BaselineRow approved(UUID by) {
        return new BaselineRow(productId, name, position, named, namedBy, by);
    }
}
