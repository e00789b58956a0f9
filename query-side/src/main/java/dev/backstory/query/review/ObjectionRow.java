package dev.backstory.query.review;

import dev.backstory.query.support.Deed;
import dev.backstory.query.support.Json;
import dev.backstory.query.support.ViewTable;
import java.util.List;
import java.util.UUID;

/** Somebody is against a subject: the row holds while the objection is open. */
public record ObjectionRow(
        UUID productId,
        long position,
        UUID subjectId,
        String subjectType,
        long revision,
        @Json Deed deed) {
    static final ViewTable<ObjectionRow> TABLE = ViewTable.grouped(
            ObjectionRow.class, "objection", List.of("product_id", "position"), List.of("product_id"));
}
