package dev.backstory.events.storage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What the current root unit of work has published so far, which is written at its end only: a later command of the same
 * unit finds here what the log does not have yet.
 */
public final class Pending {
    private static final String RESOURCE = Pending.class.getName();

    private record Last(String aggregateType, @Nullable Object product, long version) {}

    private final Map<String, Last> aggregates = new HashMap<>();
    private int events;

    private Pending() {}

    /** Of the current unit of work; without one there is nothing. */
    public static Pending now() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, key -> new Pending())
                : new Pending();
    }

    /** The number of events. */
    public int events() {
        return events;
    }

    /** The number of events that this aggregate will have; 0 if none of the pending ones is of it. */
    public long version(UUID aggregate) {
        var last = aggregates.get(aggregate.toString());
        return last == null ? 0 : last.version();
    }

    /** Whether one of the events is of an aggregate of this product, kind and id. */
    public boolean contains(UUID product, String aggregateType, UUID aggregate) {
        var last = aggregates.get(aggregate.toString());
        return last != null
                && last.aggregateType().equals(aggregateType)
                && product.toString().equals(last.product());
    }

    static void note(List<? extends EventMessage<?>> published) {
        if (CurrentUnitOfWork.isStarted()) {
            published.forEach(now()::note);
        }
    }

    private void note(EventMessage<?> published) {
        events++;
        if (published instanceof DomainEventMessage<?> event) {
            var product = event.getMetaData().get("productId");
            aggregates.put(
                    event.getAggregateIdentifier(), new Last(event.getType(), product, event.getSequenceNumber() + 1));
        }
    }
}
