package dev.backstory.query.product;

import dev.backstory.query.support.ViewTable;
import java.util.UUID;

/** A person holds a role in a product. */
record RoleRow(UUID productId, UUID person, String role) {
    static final ViewTable<RoleRow> TABLE =
            ViewTable.versioned(RoleRow.class, "product_role", "product_id", "person", "role");
}
