package dev.backstory.command.imports.jobs;

import dev.backstory.command.imports.events.EventsReader;
import dev.backstory.command.imports.history.ImportOrder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import on its way.
 *
 * @param productId the product that it fills; of events the one that their file says, once that is read
 * @param request what it was asked to do
 * @param recorded how many of its events are stored
 * @param total how many there are to be; null until the file is read
 * @param report null until the file is read
 * @param reason why it was refused or failed, a sentence
 */
record ImportJob(
        ImportOrder order,
        UUID productId,
        ImportRequest request,
        State state,
        int recorded,
        @Nullable Integer total,
        @Nullable ImportReport report,
        @Nullable String reason,
        @Nullable Instant ended) {

    /** How it stands; the names are those of the API. */
    enum State {
        RUNNING,
        DONE,
        REFUSED,
        FAILED
    }

    UUID importId() {
        return order.importId();
    }

    /** Whether its file holds events, as far as that is known. */
    boolean isOfEvents() {
        return order.format().equals(EventsReader.FORMAT);
    }

    /** Whether this person may know of it. */
    boolean concerns(UUID person) {
        return person.equals(order.admin()) || person.equals(order.manager());
    }
}
