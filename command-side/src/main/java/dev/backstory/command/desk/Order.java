package dev.backstory.command.desk;

import dev.backstory.command.support.Command;
import dev.backstory.events.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way, with who gives it and how.
 *
 * @param commandId under which its events are recorded, also if it takes more than one attempt
 * @param idempotencyKey within the actor; null: each time it comes it is a new one
 * @param bodyHash SHA-256 of name and body, to tell a repetition from a reuse of the key
 * @param expectedVersion the subject's version that {@code If-Match} asks for
 * @param occurred when it happened if that was not now; only imports and simulations may say so
 */
public record Order(
        UUID commandId,
        Command command,
        Actor actor,
        String correlationId,
        @Nullable String idempotencyKey,
        byte[] bodyHash,
        @Nullable Long expectedVersion,
        @Nullable Instant occurred) {

    /** Who gives a command; demo accounts act on demo products only. */
    public record Actor(UUID person, boolean admin, boolean demo) {}

    /** A command with an id of its own. */
    public Order(
            Command command,
            Actor actor,
            String correlationId,
            @Nullable String idempotencyKey,
            byte[] bodyHash,
            @Nullable Long expectedVersion,
            @Nullable Instant occurred) {
        this(Ids.next(), command, actor, correlationId, idempotencyKey, bodyHash, expectedVersion, occurred);
    }

    /** A command that is given once, now. */
    public static Order of(Command command, Actor actor) {
        return new Order(command, actor, "in-process", null, new byte[0], null, null);
    }

    /** The same, as if at another time. */
    public Order at(Instant when) {
        return new Order(commandId, command, actor, correlationId, idempotencyKey, bodyHash, expectedVersion, when);
    }
}
