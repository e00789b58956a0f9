package dev.backstory.command.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.backstory.command.backlog.BacklogCommand.OpenBacklog;
import dev.backstory.command.desk.CommandDesk.Outcome;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.rule.SharedRule;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.Ids;
import dev.backstory.web.trace.Spans;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** What the metrics say of commands. */
class CommandMeterTest {
    private final Order order = Order.of(
            new OpenBacklog(Ids.next(), Ids.next(), new Title("Team"), null),
            new Order.Actor(UUID.randomUUID(), false, false));
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CommandMeter meter =
            new CommandMeter(beans(registry), new DefaultListableBeanFactory().getBeanProvider(Spans.class));

    @Test
    void counts_what_was_recorded_what_changed_nothing_and_what_was_answered_before() {
        take(() -> outcome(1, false));
        take(() -> outcome(1, false));
        take(() -> outcome(0, false));
        take(() -> outcome(1, true));
        assertThat(count("recorded")).isEqualTo(2);
        assertThat(count("nothing")).isEqualTo(1);
        assertThat(count("replayed")).isEqualTo(1);
    }

    @Test
    void counts_refusals_by_their_problem_type_and_passes_them_on() {
        var rule = new RuleViolation(SharedRule.ID_IS_NEW);
        var missing = Refused.NotFound.inProduct();
        var broken = new IllegalStateException("broken");
        for (var failure : List.of(rule, missing, broken)) {
            assertThat(catchThrowable(() -> take(() -> {
                        throw failure;
                    })))
                    .isSameAs(failure);
        }
        assertThat(count("rule")).isEqualTo(1);
        assertThat(count("not-found")).isEqualTo(1);
        assertThat(count("failed")).isEqualTo(1);
    }

    @Test
    void lets_the_log_say_whose_command_it_is_and_only_meanwhile() {
        take(() -> {
            assertThat(MDC.get("command")).isEqualTo("OpenBacklog");
            assertThat(MDC.get("product")).isEqualTo(order.command().productId().toString());
            assertThat(MDC.get("person")).isEqualTo(order.actor().person().toString());
            return outcome(1, false);
        });
        assertThat(MDC.get("command")).isNull();
    }

    private void take(Supplier<Outcome> work) {
        meter.measure(order, work);
    }

    private long count(String outcome) {
        return registry.get(CommandMeter.NAME)
                .tags("command", "OpenBacklog", "outcome", outcome)
                .timer()
                .count();
    }

    private static Outcome outcome(int events, boolean replayed) {
        var entry = new Answer.Entry(Ids.next(), "BacklogOpened", 1);
        return new Outcome(
                new Answer(Ids.next(), Ids.next(), 1, 1, events == 0 ? List.of() : List.of(entry)), replayed);
    }

    private static ObjectProvider<MeterRegistry> beans(MeterRegistry registry) {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("registry", registry);
        return beans.getBeanProvider(MeterRegistry.class);
    }
}
