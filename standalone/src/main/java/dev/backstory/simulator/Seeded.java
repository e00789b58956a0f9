package dev.backstory.simulator;

import dev.backstory.events.Ids;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** All that is random in a simulated history: the same again for the same seed. */
final class Seeded {
    private final SplittableRandom random;

    Seeded(long seed) {
        this.random = new SplittableRandom(seed);
    }

    SplittableRandom random() {
        return random;
    }

    /** An id as it would have been made at that time. */
    UUID id(Instant at) {
        return Ids.versionSeven(at.toEpochMilli(), random.nextLong(), random.nextLong());
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Between these, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
