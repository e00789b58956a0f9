package dev.backstory.webhook;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** How a difficult receiver meets one request after the other, the same for the same seed. */
final class Mood {
    static final Set<Manner> WRONG =
            EnumSet.complementOf(EnumSet.of(Manner.TAKES, Manner.WANTS_A_SECOND, Manner.HANGS, Manner.IS_GONE));

    private Mood() {}

    /** Takes a half, and does everything else that a receiver can do wrong. */
    static Supplier<Manner> of(long seed) {
        var random = new Random(seed);
        var once = new ConcurrentLinkedQueue<>(List.of(Manner.WANTS_A_SECOND, Manner.HANGS));
        return () -> {
            if (random.nextBoolean()) {
                return Manner.TAKES;
            }
            var rare = random.nextInt(10) == 0 ? once.poll() : null;
            return rare != null ? rare : List.copyOf(WRONG).get(random.nextInt(WRONG.size()));
        };
    }
}
