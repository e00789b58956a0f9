package dev.backstory.query.audit;

import dev.backstory.query.support.ViewTable;
import java.util.UUID;

/** What a subject is called. */
record NameRow(UUID subjectId, UUID productId, String name) {
    static final ViewTable<NameRow> TABLE = ViewTable.versioned(NameRow.class, "subject_name", "subject_id");
}
