package dev.backstory.query.audit;

import dev.backstory.events.Rationale;
import dev.backstory.events.Source;
import dev.backstory.query.support.Json;
import dev.backstory.query.support.ViewTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event in the audit trail.
 *
 * @param roles in alphabetical order
 * @param decision whether its command is one that must say why
 * @param inAudit whether it is shown without being asked for by its type
 * @param people whose ids stand in the sentence and in the changes for their names
 * @param facets what it is found by, see {@link Facets}
 * @param objections a decision's, if any was open against what it touched
 * @param broughtBy the import by which it came from another installation, as the event that it was there
 */
record AuditRow(
        UUID productId,
        long position,
        UUID eventId,
        String type,
        Instant occurred,
        Instant recorded,
        UUID actor,
        List<String> roles,
        String subjectType,
        UUID subjectId,
        String sentence,
        @Json @Nullable Rationale rationale,
        @Nullable UUID decisionId,
        String command,
        UUID commandId,
        @Json @Nullable Source source,
        boolean inferred,
        boolean decision,
        boolean inAudit,
        List<UUID> people,
        List<String> facets,
        @Json @Nullable List<OpenObjection> objections,
        @Nullable UUID broughtBy) {
    static final ViewTable<AuditRow> TABLE = ViewTable.appended(AuditRow.class, "audit_entry");

    List<OpenObjection> open() {
        return objections == null ? List.of() : objections;
    }

    /** Everybody whose name a reader wants. */
    List<UUID> persons() {
        var persons = new ArrayList<>(people);
        persons.add(actor);
        open().forEach(objection -> persons.add(objection.objector()));
        return persons;
    }
}
