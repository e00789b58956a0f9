package dev.backstory.query.audit;

import dev.backstory.query.support.VersionedRows;
import dev.backstory.query.support.ViewBatch;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The names that one batch needs: looked up one by one while they are few, then all of the product at once. */
final class NameBook implements ViewBatch.Part {
    private static final int FEW = 16;
    private static final int ALL_MAX = 20_000;

    private final VersionedRows<NameRow> rows;
    private final Set<UUID> asked = new HashSet<>();
    private final Set<UUID> loaded = new HashSet<>();

    private NameBook(VersionedRows<NameRow> rows) {
        this.rows = rows;
    }

    static NameBook of(ViewBatch batch) {
        var rows = batch.rows(NameRow.TABLE);
        return batch.part(NameBook.class, connection -> new NameBook(rows));
    }

    /** The name of a subject of this product. @throws IllegalStateException if it never got one */
    String name(UUID product, UUID id) {
        if (asked.add(id) && asked.size() > FEW && loaded.add(product)) {
            rows.know("product_id = ? limit " + ALL_MAX, product);
        }
        return rows.required(id).name();
    }

    @Override
    public void flush() {
        // The rows are a part of the batch themselves.
    }
}
