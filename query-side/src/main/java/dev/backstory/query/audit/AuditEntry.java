package dev.backstory.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backstory.events.Rationale;
import dev.backstory.events.Source;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.query.audit.change.Change;
import dev.backstory.query.audit.sentence.Sentence;
import dev.backstory.query.support.People;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry as a reader gets it.
 *
 * @param at when it occurred
 * @param actorName what the directory calls the actor today, or null if it knows none
 * @param objections those that were open against what was decided
 * @param broughtBy the import by which it came from another installation, as what had happened there; else null
 * @param passive true where the event moved others only, past the story whose history this is; else null
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
        List<Change> changes,
        List<Objection> objections,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID broughtBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean passive) {

    /** One that was open against what was decided: raised at a position, by whom and why. */
    record Objection(
            long position,
            Subject subject,
            UUID objector,
            @Nullable String objectorName,
            @Nullable String text) {}

    /** The entry with the names that its people have today. */
    static AuditEntry of(AuditRow row, Map<UUID, String> names, List<Change> changes, boolean passive) {
        return new AuditEntry(
                row.position(),
                row.eventId(),
                row.type(),
                row.occurred(),
                row.recorded(),
                row.actor(),
                names.get(row.actor()),
                row.roles(),
                new Subject(SubjectType.valueOf(row.subjectType()), row.subjectId()),
                Sentence.named(row.sentence(), row.people(), names),
                row.rationale(),
                row.decision(),
                row.command(),
                row.commandId(),
                row.source(),
                row.inferred(),
                changes.stream()
                        .map(change -> change.worded(text -> People.named(text, row.people(), names)))
                        .toList(),
                objections(row, names),
                row.broughtBy(),
                passive ? Boolean.TRUE : null);
    }

    private static List<Objection> objections(AuditRow row, Map<UUID, String> names) {
        return row.open().stream()
                .map(open -> new Objection(
                        open.position(), open.subject(), open.objector(), names.get(open.objector()), open.text()))
                .toList();
    }
}
