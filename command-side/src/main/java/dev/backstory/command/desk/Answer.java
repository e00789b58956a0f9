package dev.backstory.command.desk;

import java.util.List;
import java.util.UUID;

/**
 * What a command came to.
 *
 * @param id its subject
 * @param version the subject's number of events
 * @param position of its last event, or the product's last where it changed nothing
 */
public record Answer(UUID commandId, UUID id, long version, long position, List<Entry> events) {
    /** One recorded event. */
    public record Entry(UUID id, String type, long position) {}

    public Answer {
        events = List.copyOf(events);
    }
}
