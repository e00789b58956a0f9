package dev.backstory.query.audit;

import dev.backstory.events.Rationale;
import dev.backstory.query.reading.Lines.Column;
import dev.backstory.query.reading.Lines.Table;
import dev.backstory.query.reading.Lines.Texts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail as a table, or as a JSON text for each entry. */
@Component
final class AuditLines {
    private final JsonMapper json;

    AuditLines(ObjectProvider<JsonMapper> json) {
        this.json = json.getIfAvailable(JsonMapper::shared);
    }

    Texts<AuditEntry> texts() {
        return new Texts<>(json);
    }

    Table<AuditEntry> table() {
        return new Table<>(List.of(
                new Column<>("position", AuditEntry::position),
                new Column<>("at", AuditEntry::at),
                new Column<>("recordedAt", AuditEntry::recordedAt),
                new Column<>("type", AuditEntry::type),
                new Column<>("actor", AuditEntry::actor),
                new Column<>("actorName", AuditEntry::actorName),
                new Column<>("roles", AuditEntry::roles),
                new Column<>("subjectType", entry -> entry.subject().type()),
                new Column<>("subjectId", entry -> entry.subject().id()),
                new Column<>("sentence", AuditEntry::sentence),
                new Column<>("decision", AuditEntry::decision),
                why("rationale", rationale -> rationale.text()),
                why("evidence", rationale -> rationale.evidence()),
                why("decisionId", rationale -> rationale.decisionId()),
                new Column<>("command", AuditEntry::command),
                new Column<>("commandId", AuditEntry::commandId),
                new Column<>("eventId", AuditEntry::eventId),
                new Column<>("inferred", AuditEntry::inferred),
                new Column<>("changes", entry -> json.writeValueAsString(entry.changes())),
                new Column<>("broughtBy", AuditEntry::broughtBy)));
    }

    private static Column<AuditEntry> why(String name, Function<Rationale, @Nullable Object> part) {
        return new Column<>(name, entry -> entry.rationale() == null ? null : part.apply(entry.rationale()));
    }
}
