package dev.backstory.command.turn;

import java.util.List;
import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does work in one root unit of work with its transaction: all of it or nothing. */
@Component
public class RootUnit {
    private final TransactionManager transactions;
    private final List<AggregateCache> caches;

    RootUnit(TransactionManager transactions, List<AggregateCache> caches) {
        this.transactions = transactions;
        this.caches = caches;
    }

    /** What the work comes to, once it is stored for good. */
    public <T> T done(Object payload, Function<UnitOfWork<?>, T> work) {
        var unit = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(payload));
        @Nullable Transaction transaction = null;
        try {
            transaction = attached(unit);
            var result = work.apply(unit);
            unit.commit();
            return result;
        } catch (RuntimeException | Error e) {
            if (unit.isActive()) {
                unit.rollback(e);
            } else if (e instanceof Error && transaction != null) {
                abandon(transaction);
            }
            throw e;
        }
    }

    private Transaction attached(UnitOfWork<?> unit) {
        var transaction = transactions.startTransaction();
        unit.onCommit(committed -> transaction.commit());
        unit.onRollback(failed -> transaction.rollback());
        return transaction;
    }

    /**
     * Undoes a unit that an error has ended while it was committed, which the framework does for exceptions only: the
     * thread's next unit would go on in the same transaction, and the caches would keep what never happened.
     */
    private void abandon(Transaction transaction) {
        caches.forEach(AggregateCache::removeAll);
        transaction.rollback();
    }
}
