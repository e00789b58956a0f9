package dev.backstory.command.desk;

import dev.backstory.command.desk.CommandDesk.Outcome;
import dev.backstory.command.desk.CommandDesk.Outcomes;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.events.Ids;
import dev.backstory.web.problem.ProblemType;
import dev.backstory.web.trace.Spans;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
    static final String BATCHED = "backstory.commands.batched";
    private static final String FAILED = "failed";

    private final MeterRegistry registry;
    private final Spans spans;

    CommandMeter(ObjectProvider<MeterRegistry> registries, ObjectProvider<Spans> spans) {
        this.spans = spans.getIfAvailable(Spans::none);
        this.registry = registries.getIfAvailable(() -> Metrics.globalRegistry);
    }

    Outcome measure(Order order, Supplier<Outcome> work) {
        var name = order.command().commandName();
        var product = order.command().productId();
        try (var span = spans.command(name, product, order.commandId())) {
            return measure(name, product, order.actor(), span, work, CommandMeter::outcome);
        }
    }

    /** A batch is one more name, {@code batch}; the commands of one that was taken are counted as {@code backstory.commands.batched}. */
    Outcomes measure(Batch batch, Supplier<Outcomes> work) {
        try (var span = spans.command("batch", batch.productId(), Ids.next())) {
            var done = measure("batch", batch.productId(), batch.actor(), span, work, CommandMeter::outcome);
            count(batch, done);
            return done;
        }
    }

    private void count(Batch batch, Outcomes done) {
        for (int i = 0; i < batch.commands().size(); i++) {
            var outcome =
                    outcome(done.replayed(), done.answers().get(i).events().isEmpty());
            registry.counter(BATCHED, "command", batch.commands().get(i).commandName(), "outcome", outcome)
                    .increment();
        }
    }

    private <T> T measure(
            String name,
            UUID product,
            Order.Actor actor,
            Spans.Open span,
            Supplier<T> work,
            Function<T, String> outcomeOf) {
        var sample = Timer.start(registry);
        var outcome = FAILED;
        MDC.put("command", name);
        MDC.put("product", product.toString());
        MDC.put("person", actor.person().toString());
        try {
            var done = work.get();
            outcome = outcomeOf.apply(done);
            return done;
        } catch (RuntimeException failure) {
            outcome = outcome(failure);
            throw failure;
        } finally {
            List.of("command", "product", "person").forEach(MDC::remove);
            span.tell("backstory.outcome", outcome);
            if (outcome.equals(FAILED)) {
                span.failed();
            }
            sample.stop(registry.timer(NAME, "command", name, "outcome", outcome));
        }
    }

    private static String outcome(Outcome done) {
        return outcome(done.replayed(), done.answer().events().isEmpty());
    }

    private static String outcome(Outcomes done) {
        return outcome(
                done.replayed(),
                done.answers().stream().allMatch(answer -> answer.events().isEmpty()));
    }

    private static String outcome(boolean replayed, boolean changedNothing) {
        if (replayed) {
            return "replayed";
        }
        return changedNothing ? "nothing" : "recorded";
    }

    private static String outcome(RuntimeException failure) {
        return switch (failure) {
            case RuleViolation violation -> ProblemType.RULE.slug();
            case Refused refused -> Refusals.problem(refused).type().slug();
            case BatchRefused refused -> outcome(refused.why());
            default -> FAILED;
        };
    }
}
