package dev.backstory.events.storage;

import dev.backstory.events.Event;
import dev.backstory.events.RecordedEvent;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Reads the framework's messages as events with their place in the one order. */
public final class RecordedEvents {
    private RecordedEvents() {}

    /** The event that a tracked message carries. @throws IllegalArgumentException if it is none of ours */
    public static RecordedEvent of(TrackedEventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> domain) || !(message.getPayload() instanceof Event event)) {
            throw new IllegalArgumentException("Not an event of a product: " + message.getPayloadType());
        }
        var position = message.trackingToken()
                .position()
                .orElseThrow(() -> new IllegalArgumentException("An event without a position"));
        return new RecordedEvent(
                position,
                UUID.fromString(message.getIdentifier()),
                EventNames.of(event.getClass()),
                UUID.fromString(domain.getAggregateIdentifier()),
                domain.getSequenceNumber() + 1,
                event,
                ProvenanceMetaData.from(message.getMetaData()));
    }
}
