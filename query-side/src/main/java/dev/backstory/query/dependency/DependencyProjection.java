package dev.backstory.query.dependency;

import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.RecordedEvent;
import dev.backstory.query.support.Projection;
import dev.backstory.query.support.ViewBatch;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Remembers what depends on what. */
@Component
@Order(80)
final class DependencyProjection implements Projection {
    @Override
    public void apply(RecordedEvent recorded, ViewBatch batch) {
        switch (recorded.event()) {
            case DependencyDeclared e -> batch.rows(DependencyRow.TABLE).put(row(e, recorded), recorded.position());
            case DependencyRemoved e -> batch.rows(DependencyRow.TABLE).end(recorded.position(), e.id(), e.dependsOn());
            default -> {}
        }
    }

    private static DependencyRow row(DependencyDeclared event, RecordedEvent recorded) {
        return new DependencyRow(
                event.id(),
                event.dependsOn(),
                recorded.provenance().productId(),
                event.subjectType().name());
    }
}
