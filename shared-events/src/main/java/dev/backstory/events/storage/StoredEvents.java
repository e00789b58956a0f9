package dev.backstory.events.storage;

import dev.backstory.events.RecordedEvent;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Makes events of what is stored of them, in the log or elsewhere, through the same names and upcasters. */
public final class StoredEvents {
    private static final String NO_TIME = "1970-01-01T00:00:00Z";

    private final Serializer events;
    private final EventUpcaster upcasters;

    public StoredEvents(Serializer events, EventUpcaster upcasters) {
        this.events = events;
        this.upcasters = upcasters;
    }

    /** Which aggregate an event belongs to, and how many events of that stand before it. */
    public record Place(String aggregateType, String aggregateId, long sequence) {}

    /** The event that is stored so, outside of the log. @throws RuntimeException of whatever kind, if it is none */
    public RecordedEvent read(
            long position, UUID eventId, Place place, String type, String revision, byte[] payload, byte[] metaData) {
        var entry = new GenericDomainEventEntry<>(
                place.aggregateType(),
                place.aggregateId(),
                place.sequence(),
                eventId.toString(),
                NO_TIME,
                type,
                revision,
                payload,
                metaData);
        var data = new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(position), entry);
        return of(Stream.of(data)).findFirst().orElseThrow();
    }

    Stream<RecordedEvent> of(Stream<? extends TrackedEventData<?>> data) {
        return EventUtils.upcastAndDeserializeTrackedEvents(data, events, upcasters)
                .map(RecordedEvents::of);
    }
}
