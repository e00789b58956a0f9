package dev.backstory.command.imports.jobs;

import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.turn.ProductQueue;
import java.time.Duration;
import java.util.function.LongConsumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets an import give way: as long as nobody else gives commands it goes on without a pause, else it rests after each piece.
 * Importer, projection and database share the cores with whoever works here meanwhile, and should not keep more than half.
 */
@Component
class Courtesy {
    /** Facts that are read without a rest. */
    private static final int FACTS = 1_000;

    private static final Duration REST_MAX = Duration.ofSeconds(2);

    private final ProductQueue queue;
    private final LongConsumer sleeper;

    @Autowired
    Courtesy(ProductQueue queue) {
        this(queue, Courtesy::sleep);
    }

    /** @param sleeper waits for so many nanoseconds */
    Courtesy(ProductQueue queue, LongConsumer sleeper) {
        this.queue = queue;
        this.sleeper = sleeper;
    }

    /** Takes facts with a rest now and then. */
    Facts facts(Facts facts) {
        var working = begin();
        return new Facts() {
            @Override
            public void add(Fact fact) {
                facts.add(fact);
                working.step();
            }

            @Override
            public void category(String status, StatusCategory category) {
                facts.category(status, category);
            }
        };
    }

    /** The work begins. */
    Working begin() {
        return new Working();
    }

    /** Work that is done piece by piece. */
    final class Working {
        private long begun = System.nanoTime();
        private long taken = queue.taken();
        private long steps;

        /** A piece is done, which took so many turns itself: waits if others came meanwhile. */
        void rest(int own) {
            if (queue.taken() - taken > own) {
                sleeper.accept(Math.min(System.nanoTime() - begun, REST_MAX.toNanos()));
            }
            begun = System.nanoTime();
            taken = queue.taken();
        }

        /** One of very many small steps is done, which took no turn. */
        void step() {
            if (++steps % FACTS == 0) {
                rest(0);
            }
        }
    }

    private static void sleep(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(nanos));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the next piece notices
        }
    }
}
