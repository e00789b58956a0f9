package dev.backstory.query.support;

import dev.backstory.events.RecordedEvent;
import dev.backstory.events.storage.RecordedEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Hands the events of a unit of work to the projector in one piece, at its prepare-commit and on its own connection, so
 * that views and token are committed together.
 */
final class ViewsInvoker implements EventHandlerInvoker {
    private static final String COLLECTED = ViewsInvoker.class.getName();

    private final Projector projector;
    private final DataSource database;
    private final Runnable afterCommit;
    private final ViewSpans spans;

    ViewsInvoker(Projector projector, DataSource database, Runnable afterCommit, ViewSpans spans) {
        this.spans = spans;
        this.projector = projector;
        this.database = database;
        this.afterCommit = afterCommit;
    }

    /** Events of one product keep to one segment. */
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        var product = message.getMetaData().get("productId");
        if (product == null) {
            throw new IllegalArgumentException("An event without a product: " + message.getIdentifier());
        }
        return segment.matches(UUID.fromString(product.toString()).hashCode());
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        var unit = CurrentUnitOfWork.get().root();
        List<RecordedEvent> collected = unit.getOrComputeResource(COLLECTED, key -> collecting(unit));
        collected.add(RecordedEvents.of((TrackedEventMessage<?>) message));
    }

    private List<RecordedEvent> collecting(UnitOfWork<?> unit) {
        var collected = new ArrayList<RecordedEvent>();
        unit.onPrepareCommit(u -> {
            var connection = DataSourceUtils.getConnection(database);
            if (!DataSourceUtils.isConnectionTransactional(connection, database)) {
                throw new IllegalStateException("Views are projected in the unit of work's own transaction only");
            }
            var open = spans.begin(collected);
            unit.afterCommit(committed -> open.end());
            unit.onRollback(failed -> open.fail());
            projector.project(connection, collected);
        });
        unit.afterCommit(u -> afterCommit.run());
        return collected;
    }
}
