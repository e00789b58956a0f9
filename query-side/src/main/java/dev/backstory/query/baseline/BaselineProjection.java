package dev.backstory.query.baseline;

import dev.backstory.events.BaselineApproved;
import dev.backstory.events.BaselineNamed;
import dev.backstory.events.RecordedEvent;
import dev.backstory.query.support.Projection;
import dev.backstory.query.support.ViewBatch;
import org.springframework.stereotype.Component;

/** Remembers baselines. */
@Component
final class BaselineProjection implements Projection {
    @Override
    public void apply(RecordedEvent recorded, ViewBatch batch) {
        var actor = recorded.provenance().actor();
        var position = recorded.position();
        if (recorded.event() instanceof BaselineNamed event) {
            var row = new BaselineRow(event.productId(), event.name(), event.position(), position, actor, null);
            batch.rows(BaselineRow.TABLE).begin(row, position);
        } else if (recorded.event() instanceof BaselineApproved event) {
            var rows = batch.rows(BaselineRow.TABLE);
            rows.put(rows.required(event.productId(), event.name()).approved(actor), position);
        }
    }
}
