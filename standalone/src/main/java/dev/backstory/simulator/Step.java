package dev.backstory.simulator;

import dev.backstory.command.desk.Order;
import dev.backstory.command.desk.Sha256;
import dev.backstory.command.support.Command;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** One decision of a simulated history: who decided what, and when. */
record Step(Instant at, Order.Actor actor, Command command) {
    /** The step as an order that counts once, however often it is given under this key. */
    Order order(String key) {
        return new Order(
                command,
                actor,
                "simulation",
                key,
                Sha256.of(command.toString().getBytes(StandardCharsets.UTF_8)),
                null,
                at);
    }

    /** The step as an order that counts each time. */
    Order order() {
        return Order.of(command, actor).at(at);
    }
}
