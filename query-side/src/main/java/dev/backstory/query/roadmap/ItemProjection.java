package dev.backstory.query.roadmap;

import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.LaunchPlanned;
import dev.backstory.events.LaunchStepCompleted;
import dev.backstory.events.Launched;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemCommitted;
import dev.backstory.events.RoadmapItemDropped;
import dev.backstory.events.RoadmapItemEvent;
import dev.backstory.events.RoadmapItemReopened;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.RoadmapItemRevised;
import dev.backstory.events.RoadmapItemShipped;
import dev.backstory.events.RoadmapItemStarted;
import dev.backstory.events.Schedule;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.SubjectType;
import dev.backstory.query.roadmap.RoadmapRows.ReschedulingRow;
import dev.backstory.query.source.SourceFacts;
import dev.backstory.query.support.Projection;
import dev.backstory.query.support.ViewBatch;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Remembers roadmap items and each of their moves in time. */
@Component
@Order(60)
final class ItemProjection implements Projection {
    private static final String FIRST_STATUS = "PROPOSED";

    @Override
    public void prepare(List<RecordedEvent> events, ViewBatch batch) {
        batch.rows(ItemRow.TABLE)
                .know(events.stream()
                        .map(RecordedEvent::event)
                        .filter(event -> event instanceof RoadmapItemEvent
                                && event.subject().type() == SubjectType.ROADMAP_ITEM)
                        .map(event -> List.<Object>of(event.subject().id()))
                        .toList());
    }

    @Override
    public void apply(RecordedEvent recorded, ViewBatch batch) {
        if (!(recorded.event() instanceof RoadmapItemEvent event)
                || event.subject().type() != SubjectType.ROADMAP_ITEM) {
            return; // what other trackers say may be of a story
        }
        var items = batch.rows(ItemRow.TABLE);
        if (event instanceof RoadmapItemAdded added) {
            items.begin(added(added, recorded), recorded.position());
            return;
        }
        var before = items.required(event.subject().id());
        var after = before.changed(item -> {
            change(item, event, recorded, batch);
            item.version = recorded.aggregateVersion();
        });
        items.put(after, recorded.position());
        if (!after.schedule().equals(before.schedule()) || event instanceof RoadmapItemRescheduled) {
            batch.append(RoadmapRows.RESCHEDULING, rescheduling(before, after, recorded));
        }
    }

    private static ItemRow added(RoadmapItemAdded event, RecordedEvent recorded) {
        var source = recorded.provenance().source();
        return new ItemRow(
                event.itemId(),
                event.productId(),
                event.roadmapId(),
                recorded.position(),
                event.kind(),
                event.title(),
                event.description(),
                event.goals(),
                event.lane(),
                new Schedule(event.timeframe(), event.horizon()),
                null,
                event.timeframe(),
                event.timeframe(),
                0,
                0,
                FIRST_STATUS,
                source == null ? null : source.reference(),
                null,
                null,
                recorded.aggregateVersion());
    }

    private static void change(ItemDraft item, RoadmapItemEvent event, RecordedEvent recorded, ViewBatch batch) {
        switch (event) {
            case RoadmapItemAdded ignored -> throw new IllegalStateException("The item is there already");
            case RoadmapItemRevised e -> ItemFields.revise(item, e);
            case RoadmapItemRescheduled e -> ItemFields.reschedule(item, e.after());
            case RoadmapItemCommitted ignored -> item.status = "COMMITTED";
            case RoadmapItemStarted ignored -> item.status = "IN_PROGRESS";
            case RoadmapItemShipped ignored -> item.status = "SHIPPED";
            case RoadmapItemDropped ignored -> item.status = "DROPPED";
            case RoadmapItemReopened ignored -> item.status = FIRST_STATUS;
            case SourceStatusChanged e -> {
                item.status = e.status();
                item.sourceStatus = e.to();
            }
            case SourceFieldChanged e -> ItemFields.set(item, e);
            case ForeignFactRecorded e -> SourceFacts.remember(e, recorded.position(), batch);
            case LaunchPlanned ignored -> {} // a view of its own
            case LaunchStepCompleted ignored -> {}
            case Launched ignored -> {}
            case DependencyDeclared ignored -> {} // likewise
            case DependencyRemoved ignored -> {}
            case ReviewEvent ignored -> {}
        }
    }

    private static ReschedulingRow rescheduling(ItemRow before, ItemRow after, RecordedEvent recorded) {
        return new ReschedulingRow(
                after.itemId(),
                after.productId(),
                recorded.position(),
                recorded.provenance().occurred(),
                recorded.provenance().actor(),
                before.schedule(),
                after.schedule(),
                Slip.between(before.schedule(), before.lastTimeframe(), after.schedule())
                        .days(),
                recorded.provenance().rationale());
    }
}
