package dev.backstory.web.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as its row has it.
 *
 * @param report null until the file is read
 * @param productId also of a product that is not there yet
 * @param position of the product's last event
 */
record ImportRow(
        UUID importId,
        ImportAnswer.State state,
        @Nullable String reason,
        UUID productId,
        String key,
        String name,
        UUID manager,
        UUID admin,
        @Nullable String project,
        boolean dryRun,
        @Nullable Report report,
        ImportAnswer.Progress progress,
        Instant begun,
        @Nullable Instant ended,
        long position) {

    /** Whether this person may know of it. */
    boolean concerns(UUID person) {
        return person.equals(admin) || person.equals(manager);
    }

    /** Whether there is a product now. */
    boolean isThere() {
        return state == ImportAnswer.State.DONE && !dryRun;
    }
}
