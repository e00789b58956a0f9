package dev.backstory.query;

import dev.backstory.events.Event;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.Provenance;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.SubjectType;
import dev.backstory.events.storage.LogCursor;
import dev.backstory.events.storage.ProvenanceMetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Appends events to the real store as a command would, all of a list in one unit of work. */
public final class TestLog {
    private static final Map<UUID, Long> VERSIONS = new ConcurrentHashMap<>();
    private final EventStore store;
    private final TransactionManager transactions;
    private final LogCursor cursor;

    TestLog(EventStore store, TransactionManager transactions, LogCursor cursor) {
        this.store = store;
        this.transactions = transactions;
        this.cursor = cursor;
    }

    /** Appends what one command recorded. */
    public void append(Provenance provenance, List<? extends Event> events) {
        var unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        unit.execute(() -> {
            for (var event : events) {
                if (event instanceof ProductCreated created) {
                    register(created);
                }
                var subject = event.subject();
                var inProduct = subject.type() == SubjectType.GOAL; // goals live in their product
                var aggregate = inProduct ? provenance.productId() : subject.id();
                var sequence = VERSIONS.merge(aggregate, 0L, (before, zero) -> before + 1);
                store.publish(new GenericDomainEventMessage<>(
                        inProduct ? SubjectType.PRODUCT.name() : subject.type().name(),
                        aggregate.toString(),
                        sequence,
                        event,
                        ProvenanceMetaData.of(provenance)));
            }
        });
    }

    private static void register(ProductCreated created) {
        JdbcClient.create(dev.backstory.query.support.TestDatabase.owner())
                .sql("insert into log.product_log (product_id, product_key) values (?, ?)")
                .params(created.productId(), created.key() + created.productId())
                .update();
    }

    /** All events of a product. */
    public List<RecordedEvent> of(UUID product) {
        var events = new ArrayList<RecordedEvent>();
        cursor.readProduct(product, 0, 1_000, events::addAll);
        return events;
    }
}
