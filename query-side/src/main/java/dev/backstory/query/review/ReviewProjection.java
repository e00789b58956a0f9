package dev.backstory.query.review;

import dev.backstory.events.DecisionSuperseded;
import dev.backstory.events.Endorsed;
import dev.backstory.events.ObjectionRaised;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.ReviewRequested;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.query.review.ReviewRows.EndorsementRow;
import dev.backstory.query.review.ReviewRows.RequestRow;
import dev.backstory.query.support.Deed;
import dev.backstory.query.support.Projection;
import dev.backstory.query.support.ViewBatch;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Remembers what was said of subjects, and which objections are open: until their author endorses, or it is closed. */
@Component
@Order(80)
final class ReviewProjection implements Projection {
    private static final String MOVED = "MOVED";

    @Override
    public void apply(RecordedEvent recorded, ViewBatch batch) {
        switch (recorded.event()) {
            case ReviewEvent event -> said(event, recorded, batch);
            case StoryLeft event -> {
                if (!event.reason().equals(MOVED)) {
                    closed(new Subject(SubjectType.STORY, event.storyId()), recorded, batch);
                }
            }
            case RoadmapItemLeft event ->
                closed(new Subject(SubjectType.ROADMAP_ITEM, event.itemId()), recorded, batch);
            case DecisionSuperseded event -> closed(event.subject(), recorded, batch);
            default -> {}
        }
    }

    private static void said(ReviewEvent event, RecordedEvent recorded, ViewBatch batch) {
        var id = event.id();
        var type = event.subjectType().name();
        var position = recorded.position();
        var deed = Deed.of(recorded);
        switch (event) {
            case ReviewRequested e ->
                batch.append(
                        ReviewRows.REQUEST,
                        new RequestRow(id, type, position, e.revision(), e.reviewers(), e.note(), deed));
            case Endorsed e -> {
                batch.append(
                        ReviewRows.ENDORSEMENT, new EndorsementRow(id, type, position, e.revision(), e.note(), deed));
                open(recorded, batch)
                        .end(
                                row -> isAbout(row, e.subject())
                                        && row.deed().actor().equals(deed.actor()),
                                position);
            }
            case ObjectionRaised e -> {
                var product = recorded.provenance().productId();
                open(recorded, batch).raise(new ObjectionRow(product, position, id, type, e.revision(), deed));
            }
        }
    }

    private static void closed(Subject subject, RecordedEvent recorded, ViewBatch batch) {
        open(recorded, batch).end(row -> isAbout(row, subject), recorded.position());
    }

    private static boolean isAbout(ObjectionRow row, Subject subject) {
        return row.subjectId().equals(subject.id())
                && row.subjectType().equals(subject.type().name());
    }

    private static OpenObjections open(RecordedEvent recorded, ViewBatch batch) {
        return OpenObjections.of(batch, recorded.provenance().productId());
    }
}
