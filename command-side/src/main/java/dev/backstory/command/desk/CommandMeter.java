package dev.backstory.command.desk;

import dev.backstory.command.desk.CommandDesk.Outcome;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.Command;
import dev.backstory.web.problem.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Times commands by name and outcome as the metric {@code backstory.commands}, from the wait for the product's turn to the
 * answer, and lets each line that is logged meanwhile say whose command it is.
 *
 * <p>Outcomes: {@code recorded}, {@code nothing} (no change), {@code replayed} (an answer given before), the slug of the
 * problem type for a refusal such as {@code rule}, or {@code failed}.
 */
@Component
final class CommandMeter {
    static final String NAME = "backstory.commands";

    private final MeterRegistry registry;

    CommandMeter(ObjectProvider<MeterRegistry> registries) {
        this.registry = registries.getIfAvailable(() -> Metrics.globalRegistry);
    }

    Outcome measure(Order order, Supplier<Outcome> work) {
        var command = order.command();
        var sample = Timer.start(registry);
        var outcome = "failed";
        try {
            var done = named(order, work);
            outcome = outcome(done);
            return done;
        } catch (RuleViolation violation) {
            outcome = ProblemType.RULE.slug();
            throw violation;
        } catch (Refused refused) {
            outcome = Refusals.problem(refused).type().slug();
            throw refused;
        } finally {
            sample.stop(registry.timer(NAME, "command", name(command), "outcome", outcome));
        }
    }

    private static Outcome named(Order order, Supplier<Outcome> work) {
        MDC.put("command", name(order.command()));
        MDC.put("product", order.command().productId().toString());
        MDC.put("person", order.actor().person().toString());
        try {
            return work.get();
        } finally {
            List.of("command", "product", "person").forEach(MDC::remove);
        }
    }

    private static String name(Command command) {
        return command.getClass().getSimpleName();
    }

    private static String outcome(Outcome done) {
        if (done.replayed()) {
            return "replayed";
        }
        return done.answer().events().isEmpty() ? "nothing" : "recorded";
    }
}
