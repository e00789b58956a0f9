package dev.backstory.query.decision;

import dev.backstory.events.DecisionEvent;
import dev.backstory.events.DecisionMade;
import dev.backstory.events.DecisionProposed;
import dev.backstory.events.DecisionReviewed;
import dev.backstory.events.DecisionSuperseded;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.SubjectType;
import dev.backstory.query.decision.DecisionRow.Course;
import dev.backstory.query.decision.DecisionRow.Made;
import dev.backstory.query.decision.DecisionRow.Proposal;
import dev.backstory.query.decision.DecisionRow.Review;
import dev.backstory.query.decision.DecisionRow.Superseded;
import dev.backstory.query.support.Deed;
import dev.backstory.query.support.Projection;
import dev.backstory.query.support.ViewBatch;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Remembers decisions. */
@Component
@Order(90)
final class DecisionProjection implements Projection {
    @Override
    public void apply(RecordedEvent recorded, ViewBatch batch) {
        if (!(recorded.event() instanceof DecisionEvent event)
                || event.subject().type() != SubjectType.DECISION) {
            return; // a review may be of something else
        }
        var rows = batch.rows(DecisionRow.TABLE);
        if (event instanceof DecisionProposed proposed) {
            rows.begin(proposed(proposed, recorded), recorded.position());
            return;
        }
        rows.put(changed(rows.required(event.subject().id()), event, recorded), recorded.position());
    }

    private static DecisionRow proposed(DecisionProposed event, RecordedEvent recorded) {
        var proposal = new Proposal(
                event.context(),
                event.drivers(),
                event.options(),
                event.deciders(),
                event.consulted(),
                event.expectedOutcome(),
                event.reviewDate(),
                Deed.of(recorded));
        return new DecisionRow(
                event.decisionId(),
                event.productId(),
                recorded.position(),
                event.title(),
                DecisionStatus.PROPOSED.name(),
                proposal,
                Course.NOT_BEGUN,
                recorded.aggregateVersion());
    }

    private static DecisionRow changed(DecisionRow row, DecisionEvent event, RecordedEvent recorded) {
        var deed = Deed.of(recorded);
        var version = recorded.aggregateVersion();
        var course = row.course();
        var status = DecisionStatus.valueOf(row.status());
        return switch (event) {
            case DecisionProposed ignored -> throw new IllegalStateException("The decision is there already");
            case DecisionMade e -> {
                var made = new Made(e.outcome(), e.deciders(), deed);
                yield row.at(DecisionStatus.MADE, new Course(made, null, course.reviews()), version);
            }
            case DecisionSuperseded e -> {
                var superseded = new Superseded(e.by(), deed);
                yield row.at(
                        DecisionStatus.SUPERSEDED, new Course(course.made(), superseded, course.reviews()), version);
            }
            case DecisionReviewed e ->
                row.at(status, course.with(new Review(e.verdict(), e.findings(), deed)), version);
            case ReviewEvent ignored -> row.at(status, course, version);
        };
    }
}
