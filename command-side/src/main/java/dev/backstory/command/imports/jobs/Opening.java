package dev.backstory.command.imports.jobs;

import dev.backstory.command.turn.ProductLog;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Locks the product that an import fills, for one piece of it, and says as of when that piece is recorded. */
@Component
class Opening {
    private final ProductLog log;
    private final Clock clock;

    Opening(ProductLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Begins the product. @throws KeyTaken if another one has its id or key */
    Instant begin(UUID product, String key) {
        if (!log.open(product, key)) {
            throw new KeyTaken();
        }
        return now();
    }

    /** Goes on with it. @throws ProductWentOn if it has others than the events up to this position */
    Instant goOn(UUID product, long position) {
        var last = log.lock(product).orElseThrow();
        if (last.position() != position) {
            throw new ProductWentOn();
        }
        var now = now();
        return now.isAfter(last.recorded()) ? now : last.recorded();
    }

    /** To be asked before each piece. @throws IllegalStateException if the process ends */
    static void mustGoOn() {
        if (Thread.interrupted()) {
            throw new IllegalStateException("The process ends; the import goes on at the next start");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
