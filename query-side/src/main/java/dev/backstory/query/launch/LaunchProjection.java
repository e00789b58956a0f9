package dev.backstory.query.launch;

import dev.backstory.events.LaunchPlanned;
import dev.backstory.events.LaunchStepCompleted;
import dev.backstory.events.Launched;
import dev.backstory.events.RecordedEvent;
import dev.backstory.query.launch.LaunchRow.Happened;
import dev.backstory.query.support.Projection;
import dev.backstory.query.support.ViewBatch;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Remembers launches. */
@Component
@Order(65)
final class LaunchProjection implements Projection {
    @Override
    public void apply(RecordedEvent recorded, ViewBatch batch) {
        var rows = batch.rows(LaunchRow.TABLE);
        var position = recorded.position();
        switch (recorded.event()) {
            case LaunchPlanned e -> {
                var before = rows.current(e.itemId());
                rows.put(
                        before == null
                                ? LaunchRow.first(
                                        e.itemId(), recorded.provenance().productId(), e.after())
                                : before.planned(e.after()),
                        position);
            }
            case LaunchStepCompleted e ->
                rows.put(rows.required(e.itemId()).completed(e.stepId(), happened(recorded)), position);
            case Launched e -> rows.put(rows.required(e.itemId()).launched(happened(recorded)), position);
            default -> {}
        }
    }

    private static Happened happened(RecordedEvent recorded) {
        return new Happened(
                recorded.position(),
                recorded.provenance().occurred(),
                recorded.provenance().actor());
    }
}
