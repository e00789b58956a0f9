package dev.backstory.command.desk;

import dev.backstory.command.support.Command;
import dev.backstory.events.Provenance;
import dev.backstory.events.storage.ProvenanceMetaData;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.springframework.stereotype.Component;

/** Hands an admitted command to whatever decides it, in a unit of work nested in the current one. */
@Component
class Dispatch {
    private final CommandBus bus;

    Dispatch(CommandBus bus) {
        this.bus = bus;
    }

    /** Returns when it is decided. @throws RuntimeException how it was refused, or failed */
    void send(Command command, Provenance provenance) {
        var message = new GenericCommandMessage<>(command, ProvenanceMetaData.of(provenance));
        bus.<Command, Object>dispatch(message, (sent, result) -> {
            if (result.isExceptional()) {
                throw unchecked(result.exceptionResult());
            }
        });
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
    }
}
