package dev.backstory.command.support;

import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.stereotype.Component;

/** A product's turn for work that is no command: in its queue and in one root unit of work with its transaction. */
@Component
public class ProductTurn {
    private final ProductQueue queue;
    private final TransactionManager transactions;

    ProductTurn(ProductQueue queue, TransactionManager transactions) {
        this.queue = queue;
        this.transactions = transactions;
    }

    /** Runs the work when it is the product's turn, all or nothing; the product's row it has to lock itself. */
    public <T> T take(UUID product, Supplier<T> work) {
        return queue.inTurn(product, () -> inUnit(work));
    }

    private <T> T inUnit(Supplier<T> work) {
        var unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("turn"));
        try {
            unit.attachTransaction(transactions);
            var result = work.get();
            unit.commit();
            return result;
        } catch (RuntimeException | Error e) {
            if (unit.isActive()) {
                unit.rollback(e);
            }
            throw e;
        }
    }
}
