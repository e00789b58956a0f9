package dev.backstory.query.vision;

import dev.backstory.events.RecordedEvent;
import dev.backstory.events.VisionSet;
import dev.backstory.query.support.Projection;
import dev.backstory.query.support.ViewBatch;
import org.springframework.stereotype.Component;

/** Remembers every revision of the vision. */
@Component
final class VisionProjection implements Projection {
    @Override
    public void apply(RecordedEvent recorded, ViewBatch batch) {
        if (recorded.event() instanceof VisionSet event) {
            batch.append(VisionRow.TABLE, row(event, recorded));
        }
    }

    private static VisionRow row(VisionSet event, RecordedEvent recorded) {
        var provenance = recorded.provenance();
        var vision = event.after();
        return new VisionRow(
                event.productId(),
                event.revision(),
                recorded.position(),
                recorded.eventId(),
                provenance.occurred(),
                provenance.actor(),
                provenance.roles(),
                vision.statement(),
                vision.targetCustomers(),
                vision.needs(),
                vision.differentiator(),
                provenance.rationale());
    }
}
