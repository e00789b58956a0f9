package dev.backstory.simulator;

import dev.backstory.command.desk.CommandDesk;
import dev.backstory.command.product.ProductCommand.ArchiveProduct;
import dev.backstory.command.product.ProductCommand.CreateProduct;
import dev.backstory.command.product.ProductCommand.RenameProduct;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Ids;
import dev.backstory.history.Whole;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo product in the server of the tests, and another one for what does not happen to it. */
public final class Demo {
    static final Instant NOW = Instant.parse("2026-06-10T10:00:00Z");

    private static final String KEY = "CLOSED";

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
    public static List<Command> commands() {
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

    /** A product of the same manager that was named anew and archived. */
    public static UUID closedIn(Whole whole) {
        var cast = Cast.ofDemo();
        var desk = whole.part(CommandDesk.class);
        var product = Ids.next();
        var create = new CreateProduct(
                product,
                Ids.next(),
                Ids.next(),
                new ProductKey(KEY),
                new Title("Bouldering Map"),
                null,
                cast.manager().person(),
                null);
        var steps = List.of(
                new Step(NOW, cast.admin(), create),
                new Step(NOW, cast.manager(), new RenameProduct(product, new Title("Boulder Map"), null)),
                new Step(NOW, cast.manager(), new ArchiveProduct(product, Why.of("Nobody looked at it."))));
        steps.forEach(step -> desk.take(step.order()));
        return product;
    }
}
