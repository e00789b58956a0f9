package dev.backstory.query.audit;

import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.ReviewEvent;
import dev.backstory.query.audit.change.Changes;
import dev.backstory.query.audit.sentence.Sentence;
import dev.backstory.query.review.OpenObjections;
import dev.backstory.query.support.Projection;
import dev.backstory.query.support.ViewBatch;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Remembers every event as an entry of the audit trail, and what it changed of each subject that it touched. It comes
 * before the other views: what an event ends still holds in them, such as an objection or what stood in a story's way.
 */
@Component
@Order(30)
final class AuditProjection implements Projection {
    @Override
    public void apply(RecordedEvent recorded, ViewBatch batch) {
        Naming.apply(recorded, batch);
        var names = Naming.names(recorded, batch);
        var known = new Memory(batch, recorded.provenance().productId());
        var touched = Touched.by(recorded.event().subject(), Changes.of(recorded, names, known));
        var objections = objections(recorded, touched, batch);
        batch.append(AuditRow.TABLE, entry(recorded, Sentence.of(recorded, names), touched, objections));
        subjects(recorded, touched, batch);
    }

    /** Those against which it was decided; to object, too, is no decision against other objections. */
    private static List<OpenObjection> objections(RecordedEvent recorded, Touched touched, ViewBatch batch) {
        if (Weight.of(recorded) != Weight.DECISION || recorded.event() instanceof ReviewEvent) {
            return List.of();
        }
        return OpenObjections.of(batch, recorded.provenance().productId()).against(touched.subjects()).stream()
                .map(OpenObjection::of)
                .toList();
    }

    private static AuditRow entry(
            RecordedEvent recorded, String sentence, Touched touched, List<OpenObjection> objections) {
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
                recorded.event() instanceof ForeignFactRecorded fact ? fact.mentioned() : List.of(),
                Facets.of(recorded, weight, touched, objections),
                objections.isEmpty() ? null : objections,
                provenance.importId());
    }

    private static void subjects(RecordedEvent recorded, Touched touched, ViewBatch batch) {
        var movements = touched.movements();
        var ordinal = 0;
        for (var entry : touched.changes().entrySet()) {
            var subject = entry.getKey();
            var movement = movements.get(subject);
            batch.append(
                    SubjectRow.TABLE,
                    new SubjectRow(
                            recorded.provenance().productId(),
                            subject.id(),
                            recorded.position(),
                            subject.type().name(),
                            ordinal++,
                            entry.getValue(),
                            movement == null ? null : movement.name()));
        }
    }
}
