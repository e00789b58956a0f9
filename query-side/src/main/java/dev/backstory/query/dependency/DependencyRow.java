package dev.backstory.query.dependency;

import dev.backstory.query.support.ViewTable;
import java.util.UUID;

/** One story or roadmap item that depends on another. */
record DependencyRow(UUID subjectId, UUID dependsOn, UUID productId, String subjectType) {
    static final ViewTable<DependencyRow> TABLE =
            ViewTable.versioned(DependencyRow.class, "dependency", "subject_id", "depends_on");
}
