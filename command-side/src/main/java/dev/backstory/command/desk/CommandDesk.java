package dev.backstory.command.desk;

import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.rule.SharedRule;
import dev.backstory.command.turn.ProductQueue;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** Takes an order in its product's turn and decides it in one unit of work, again if another node was faster. */
@Component
public class CommandDesk {
    private static final int ATTEMPTS_MAX = 5;

    private final ProductQueue queue;
    private final CommandUnit unit;
    private final CommandMeter meter;

    CommandDesk(ProductQueue queue, CommandUnit unit, CommandMeter meter) {
        this.queue = queue;
        this.unit = unit;
        this.meter = meter;
    }

    /** An answer, and whether it had been given before under the same idempotency key. */
    public record Outcome(Answer answer, boolean replayed) {}

    /**
     * Decides an order; when this returns, what it answers is stored for good.
     *
     * @throws Refused if it may not be decided
     * @throws RuleViolation if a rule of the domain refuses it
     */
    public Outcome take(Order order) {
        return meter.measure(order, () -> queue.inTurn(order.command().productId(), () -> attempt(order)));
    }

    private Outcome attempt(Order order) {
        for (int attempt = 1; ; attempt++) {
            try {
                return unit.decide(order);
            } catch (AggregateNotFoundException
                    | IncompatibleAggregateException e) { // nothing, or another kind of thing
                throw Refused.NotFound.inProduct();
            } catch (AggregateStreamCreationException e) {
                throw new RuleViolation(SharedRule.ID_IS_NEW);
            } catch (ConcurrencyException | TransientDataAccessException e) {
                if (attempt == ATTEMPTS_MAX) {
                    throw e;
                }
            }
        }
    }
}
