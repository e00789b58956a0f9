package dev.backstory.events;

import java.util.UUID;

/** An event with its place in the one order of all events.
 *
 * @param position 1, 2, 3 … without gaps
 * @param type the event's stable name
 * @param aggregateVersion the number of events of its aggregate up to and with this one
 */
public record RecordedEvent(
        long position,
        UUID eventId,
        String type,
        UUID aggregateId,
        long aggregateVersion,
        Event event,
        Provenance provenance) {}
