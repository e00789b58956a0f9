package dev.backstory.query.audit;

import dev.backstory.events.Rationale;
import dev.backstory.events.Source;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.query.audit.change.Change;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry as a reader gets it.
 *
 * @param at when it occurred
 * @param actorName what the directory calls the actor today, or null if it knows none
 */
record AuditEntry(
        long position,
        UUID eventId,
        String type,
        Instant at,
        Instant recordedAt,
        UUID actor,
        @Nullable String actorName,
        List<String> roles,
        Subject subject,
        String sentence,
        @Nullable Rationale rationale,
        boolean decision,
        String command,
        UUID commandId,
        @Nullable Source source,
        boolean inferred,
        List<Change> changes) {

    static AuditEntry of(AuditRow row, @Nullable String actorName, List<Change> changes) {
        return new AuditEntry(
                row.position(),
                row.eventId(),
                row.type(),
                row.occurred(),
                row.recorded(),
                row.actor(),
                actorName,
                row.roles(),
                new Subject(SubjectType.valueOf(row.subjectType()), row.subjectId()),
                row.sentence(),
                row.rationale(),
                row.decision(),
                row.command(),
                row.commandId(),
                row.source(),
                row.inferred(),
                changes);
    }
}
