package dev.backstory.command.desk;

import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.turn.ProductQueue;
import java.util.List;
import java.util.function.Supplier;
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
    private final BatchUnit batchUnit;
    private final CommandMeter meter;

    CommandDesk(ProductQueue queue, CommandUnit unit, BatchUnit batchUnit, CommandMeter meter) {
        this.queue = queue;
        this.unit = unit;
        this.batchUnit = batchUnit;
        this.meter = meter;
    }

    /** An answer, and whether it had been given before under the same idempotency key. */
    public record Outcome(Answer answer, boolean replayed) {}

    /** The same for a batch: an answer for each of its commands. */
    public record Outcomes(List<Answer> answers, boolean replayed) {
        public Outcomes {
            answers = List.copyOf(answers);
        }
    }

    /**
     * Decides an order; when this returns, what it answers is stored for good.
     *
     * @throws Refused if it may not be decided
     * @throws RuleViolation if a rule of the domain refuses it
     */
    public Outcome take(Order order) {
        return meter.measure(
                order, () -> queue.inTurn(order.command().productId(), () -> attempt(() -> unit.decide(order))));
    }

    /** Decides a batch, all or nothing; likewise stored for good. @throws BatchRefused if one of its commands is refused */
    public Outcomes take(Batch batch) {
        return meter.measure(
                batch, () -> queue.inTurn(batch.productId(), () -> attempt(() -> batchUnit.decide(batch))));
    }

    private static <T> T attempt(Supplier<T> decision) {
        for (int attempt = 1; ; attempt++) {
            try {
                return decision.get();
            } catch (BatchRefused refused) {
                throw refused;
            } catch (ConcurrencyException | AggregateStreamCreationException | TransientDataAccessException e) {
                if (attempt == ATTEMPTS_MAX) {
                    throw Refusals.refusal(e).orElse(e);
                }
            } catch (RuntimeException e) {
                throw Refusals.refusal(e).orElse(e);
            }
        }
    }
}
