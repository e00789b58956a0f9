package dev.backstory.query.audit;

import dev.backstory.query.audit.change.Change;
import dev.backstory.query.support.Json;
import dev.backstory.query.support.ViewTable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one event changed of one subject; {@code ordinal} is the subject's place in the event. */
record SubjectRow(
        UUID productId,
        UUID subjectId,
        long position,
        String subjectType,
        int ordinal,
        @Json List<Change> changes,
        @Nullable String moved) {
    static final ViewTable<SubjectRow> TABLE = ViewTable.appended(SubjectRow.class, "audit_subject");
}
