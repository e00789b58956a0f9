package dev.backstory.simulator;

import dev.backstory.command.desk.CommandDesk;
import dev.backstory.command.product.ProductCommand.ArchiveProduct;
import dev.backstory.command.product.ProductCommand.RenameProduct;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import dev.backstory.history.Whole;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo product in the server of the tests, and another one for what does not happen to it. */
public final class Demo {
    static final Instant NOW = Instant.parse("2026-06-10T10:00:00Z");

    private Demo() {}

    /** Writes it, unless it is there; its id. */
    public static UUID writtenTo(Whole whole) {
        startAt(whole, NOW);
        return DemoHistory.of(Cast.ofDemo(), DemoProduct.SEED, NOW)
                .getFirst()
                .command()
                .productId();
    }

    /** What the demo's people ask for, in its order, and the two commands that they have no use for. */
    public static List<Command> history() {
        var steps = DemoHistory.of(Cast.ofDemo(), DemoProduct.SEED, NOW);
        var commands = new ArrayList<>(steps.stream().map(Step::command).toList());
        var product = commands.getFirst().productId();
        commands.add(new RenameProduct(product, new Title("Boulder Map"), null));
        commands.add(new ArchiveProduct(product, Why.of("Nobody looked at it.")));
        return commands;
    }

    static void startAt(Whole whole, Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        new DemoProduct(whole.part(CommandDesk.class), whole.part(JdbcClient.class), clock).start();
    }

    /** A product of the same people that was changed in every way, named anew and archived. */
    public static UUID closedIn(Whole whole) {
        var desk = whole.part(CommandDesk.class);
        var closed = ClosedProduct.make();
        closed.steps().forEach(step -> desk.take(step.order()));
        return closed.product();
    }

    /** One command of each kind that people of the demo product give. */
    public static Map<Class<?>, Command> commands() {
        var commands = new HashMap<Class<?>, Command>();
        DemoHistory.of(Cast.ofDemo(), DemoProduct.SEED, NOW)
                .forEach(step -> commands.putIfAbsent(step.command().getClass(), step.command()));
        return commands;
    }
}
