package dev.backstory.command.imports.jobs;

import dev.backstory.command.imports.events.Home;
import dev.backstory.events.Event;
import dev.backstory.events.Provenance;
import dev.backstory.events.storage.ProvenanceMetaData;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Writes imported events as the aggregates themselves would have. */
final class Messages {
    private Messages() {}

    /** {@code sequence} is the number of events of its aggregate before it. */
    static GenericDomainEventMessage<?> of(Event event, UUID eventId, long sequence, Provenance provenance) {
        var home = Home.of(event, provenance.productId());
        return new GenericDomainEventMessage<>(
                home.type(),
                home.id().toString(),
                sequence,
                event,
                ProvenanceMetaData.of(provenance),
                eventId.toString(),
                provenance.recorded());
    }
}
