package dev.backstory.command.desk;

import dev.backstory.command.support.Command;
import dev.backstory.command.turn.ProductLog;
import dev.backstory.command.turn.RootUnit;
import dev.backstory.events.Provenance;
import dev.backstory.events.storage.Appended;
import dev.backstory.events.storage.ProvenanceMetaData;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One order in one root unit of work with its transaction: receipt, admission, decision, receipt. The
 * locks come in that order: the receipt's (tried only), the product's, and at the end the counter of positions.
 */
@Component
class CommandUnit {
    private final CommandBus bus;
    private final RootUnit root;
    private final ProductLog log;
    private final Receipts receipts;
    private final Admission admission;

    CommandUnit(CommandBus bus, RootUnit root, ProductLog log, Receipts receipts, Admission admission) {
        this.bus = bus;
        this.root = root;
        this.log = log;
        this.receipts = receipts;
        this.admission = admission;
    }

    CommandDesk.Outcome decide(Order order) {
        return root.done(order.command(), unit -> inside(order, unit)).get();
    }

    private Result inside(Order order, UnitOfWork<?> unit) {
        var key = order.idempotencyKey();
        if (key != null) {
            var known = receipts.claim(order.actor().person(), key, order.bodyHash());
            if (known.isPresent()) {
                return new Result(known.get(), true);
            }
        }
        var provenance = admission.admit(order);
        dispatch(order.command(), provenance);
        var result = new Result(null, false);
        unit.onPrepareCommit(prepared -> {
            result.answer = answer(order.command(), provenance, Appended.in(prepared));
            if (key != null) {
                receipts.keep(order.actor().person(), key, order.bodyHash(), result.answer, provenance.recorded());
            }
        });
        return result;
    }

    private void dispatch(Command command, Provenance provenance) {
        var message = new GenericCommandMessage<>(command, ProvenanceMetaData.of(provenance));
        bus.<Command, Object>dispatch(message, (sent, result) -> {
            if (result.isExceptional()) {
                throw unchecked(result.exceptionResult());
            }
        });
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
    }

    private Answer answer(Command command, Provenance provenance, Appended appended) {
        var entries = appended.entries();
        var subject = command.subjectId();
        var position = entries.isEmpty()
                ? log.lock(command.productId()).orElseThrow().position()
                : entries.getLast().position();
        return new Answer(
                provenance.commandId(),
                subject,
                log.version(command.aggregateId()),
                position,
                entries.stream()
                        .map(e -> new Answer.Entry(UUID.fromString(e.eventId()), e.type(), e.position()))
                        .toList());
    }

    /** The answer, once the unit of work has come to it. */
    private static final class Result {
        private @Nullable Answer answer;
        private final boolean replayed;

        Result(@Nullable Answer answer, boolean replayed) {
            this.answer = answer;
            this.replayed = replayed;
        }

        CommandDesk.Outcome get() {
            if (answer == null) {
                throw new IllegalStateException("The unit of work came to no answer");
            }
            return new CommandDesk.Outcome(answer, replayed);
        }
    }
}
