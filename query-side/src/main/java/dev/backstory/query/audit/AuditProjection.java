package dev.backstory.query.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.Subject;
import dev.backstory.query.audit.change.Change;
import dev.backstory.query.audit.change.Changes;
import dev.backstory.query.audit.sentence.Sentence;
import dev.backstory.query.support.Projection;
import dev.backstory.query.support.ViewBatch;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Remembers every event as an entry of the audit trail, and what it changed of each subject that it touched. */
@Component
final class AuditProjection implements Projection {
    @Override
    public void apply(RecordedEvent recorded, ViewBatch batch) {
        Naming.apply(recorded, batch);
        var names = Naming.names(recorded, batch);
        batch.append(AuditRow.TABLE, entry(recorded, Sentence.of(recorded, names)));
        subjects(recorded, Changes.of(recorded, names), batch);
    }

    private static AuditRow entry(RecordedEvent recorded, String sentence) {
        var provenance = recorded.provenance();
        var subject = recorded.event().subject();
        var weight = Weight.of(recorded);
        var rationale = provenance.rationale();
        return new AuditRow(
                provenance.productId(),
                recorded.position(),
                recorded.eventId(),
                recorded.type(),
                provenance.occurred(),
                provenance.recorded(),
                provenance.actor(),
                provenance.roles().stream().sorted().toList(),
                subject.type().name(),
                subject.id(),
                sentence,
                rationale,
                rationale == null ? null : rationale.decisionId(),
                provenance.command(),
                provenance.commandId(),
                provenance.source(),
                provenance.inferred(),
                weight == Weight.DECISION,
                weight != Weight.UPKEEP,
                recorded.event() instanceof ForeignFactRecorded fact ? fact.mentioned() : List.of());
    }

    /** The event's own subject comes first, also where nothing of itself changed, such as a backlog whose stories moved. */
    private static void subjects(RecordedEvent recorded, List<Change> changes, ViewBatch batch) {
        var touched = new LinkedHashMap<Subject, List<Change>>();
        touched.put(recorded.event().subject(), List.of());
        touched.putAll(changes.stream().collect(groupingBy(Change::subject, LinkedHashMap::new, toList())));
        var ordinal = 0;
        for (var entry : touched.entrySet()) {
            var subject = entry.getKey();
            batch.append(
                    SubjectRow.TABLE,
                    new SubjectRow(
                            recorded.provenance().productId(),
                            subject.id(),
                            recorded.position(),
                            subject.type().name(),
                            ordinal++,
                            entry.getValue()));
        }
    }
}
