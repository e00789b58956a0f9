package dev.backstory.events.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** The events that a root unit of work has written, with the positions they got. */
public final class Appended {
    private static final String RESOURCE = Appended.class.getName();

    /** One written event; {@code version} is its aggregate's number of events. */
    public record Entry(String eventId, String type, long position, String aggregateId, long version, UUID commandId) {}

    private final List<Entry> entries = new ArrayList<>();

    private Appended() {}

    /** What this unit of work has written so far; complete from the end of its prepare-commit phase on. */
    public static Appended in(UnitOfWork<?> unit) {
        return unit.root().getOrComputeResource(RESOURCE, key -> new Appended());
    }

    /** In order of position. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    static void note(Entry entry) {
        CurrentUnitOfWork.ifStarted(unit -> in(unit).entries.add(entry));
    }
}
