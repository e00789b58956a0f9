package dev.backstory.command.imports.events;

import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.events.BaselineNamed;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.storage.LogCursor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the log has of a product of which an earlier import came to nothing: events are never deleted, so it is gone on with. */
final class Remainder {
    private static final int BATCH = 1_000;

    private Remainder() {}

    /** How many events there are. @throws NotThisFormat unless they are the first ones of this file */
    static long compared(UUID product, LogCursor log, EventsReader file) throws IOException {
        var recorded = new long[1];
        try {
            log.readProduct(
                    product,
                    0,
                    BATCH,
                    events -> events.forEach(event -> {
                        recorded[0]++;
                        mustBeSame(event, next(file));
                    }));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return recorded[0];
    }

    private static Line.@Nullable Told next(EventsReader file) {
        try {
            return file.nextEvent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void mustBeSame(RecordedEvent here, Line.@Nullable Told there) {
        if (there == null || !isSame(here, there.recorded())) {
            throw new NotThisFormat("An earlier import of this product has left events here, and "
                    + (there == null
                            ? "this file ends before the last of them."
                            : "the one on line " + there.line() + " is not the same."));
        }
    }

    private static boolean isSame(RecordedEvent here, RecordedEvent there) {
        return here.eventId().equals(there.eventId())
                && here.aggregateId().equals(there.aggregateId())
                && here.aggregateVersion() == there.aggregateVersion()
                && provenance(here).equals(provenance(there))
                && isSameSaid(here, there);
    }

    /** But for what every installation says itself. */
    private static Object provenance(RecordedEvent event) {
        return event.provenance().broughtBy(event.eventId(), Instant.EPOCH);
    }

    /** Of a product's creation and of baselines, some of what they say is this installation's own. */
    private static boolean isSameSaid(RecordedEvent here, RecordedEvent there) {
        if (here.event() instanceof ProductCreated one && there.event() instanceof ProductCreated other) {
            return one.key().equals(other.key()) && one.roadmapId().equals(other.roadmapId());
        }
        if (here.event() instanceof BaselineNamed one && there.event() instanceof BaselineNamed other) {
            return one.name().equals(other.name());
        }
        return Objects.equals(here.event(), there.event());
    }
}
