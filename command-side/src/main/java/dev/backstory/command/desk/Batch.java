package dev.backstory.command.desk;

import dev.backstory.command.support.Command;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Commands of one product on their way together, of which all are carried out or none.
 *
 * @param idempotencyKey within the actor, for all of them
 * @param bodyHash SHA-256 of the body, to tell a repetition from a reuse of the key
 */
public record Batch(
        List<Command> commands,
        Order.Actor actor,
        String correlationId,
        @Nullable String idempotencyKey,
        byte[] bodyHash) {
    public Batch {
        if (commands.isEmpty()) {
            throw new IllegalArgumentException("A batch has at least one command");
        }
        commands = List.copyOf(commands);
    }

    UUID productId() {
        return commands.getFirst().productId();
    }

    /** One of its commands as if it came alone. */
    Order order(int index) {
        return new Order(commands.get(index), actor, correlationId, null, bodyHash, null, null);
    }
}
