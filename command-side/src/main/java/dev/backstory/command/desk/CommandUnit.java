package dev.backstory.command.desk;

import dev.backstory.command.turn.ProductLog;
import dev.backstory.command.turn.RootUnit;
import dev.backstory.events.storage.Appended;
import java.util.List;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One order in one root unit of work with its transaction: receipt, admission, decision, receipt. The
 * locks come in that order: the receipt's (tried only), the product's, and at the end the counter of positions.
 */
@Component
class CommandUnit {
    private final Dispatch dispatch;
    private final RootUnit root;
    private final ProductLog log;
    private final Receipts receipts;
    private final Admission admission;
    private final Answers answers;

    CommandUnit(
            Dispatch dispatch, RootUnit root, ProductLog log, Receipts receipts, Admission admission, Answers answers) {
        this.dispatch = dispatch;
        this.root = root;
        this.log = log;
        this.receipts = receipts;
        this.admission = admission;
        this.answers = answers;
    }

    CommandDesk.Outcome decide(Order order) {
        return root.done(order.command(), unit -> inside(order, unit)).get();
    }

    private Result inside(Order order, UnitOfWork<?> unit) {
        var key = order.idempotencyKey();
        if (key != null) {
            var known = receipts.claim(order.actor().person(), key, order.bodyHash(), Answer.class);
            if (known.isPresent()) {
                return new Result(known.get(), true);
            }
        }
        var provenance = admission.admit(order);
        var before = log.position(order.command().productId());
        dispatch.send(order.command(), provenance);
        var result = new Result(null, false);
        unit.onPrepareCommit(prepared -> {
            var given = List.of(new Answers.Given(order.command(), provenance));
            result.answer = answers.of(given, Appended.in(prepared), before).getFirst();
            if (key != null) {
                receipts.keep(order.actor().person(), key, order.bodyHash(), result.answer, provenance.recorded());
            }
        });
        return result;
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
