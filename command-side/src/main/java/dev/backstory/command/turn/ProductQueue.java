package dev.backstory.command.turn;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets the commands of one product wait for each other in this process, before they take a connection. */
@Component
public final class ProductQueue {
    private static final class Turn {
        final ReentrantLock lock = new ReentrantLock(true);
        int waiting;
    }

    private final ConcurrentHashMap<UUID, Turn> turns = new ConcurrentHashMap<>();
    private final LongAdder taken = new LongAdder();

    /** How many turns were asked for since the start, of all products. */
    public long taken() {
        return taken.sum();
    }

    /** Runs the work when it is the product's turn; first come, first served. */
    public <T> T inTurn(UUID product, Supplier<T> work) {
        taken.increment();
        var turn = turns.compute(product, (id, present) -> {
            var joined = present == null ? new Turn() : present;
            joined.waiting++;
            return joined;
        });
        turn.lock.lock();
        try {
            return work.get();
        } finally {
            turn.lock.unlock();
            turns.computeIfPresent(product, (id, present) -> --present.waiting == 0 ? null : present);
        }
    }
}
