package dev.backstory.history;

import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seeded chance. */
public final class Dice {
    private static final long PRIME = 1_000_000_007_000_003L;

    private final SplittableRandom random;

    public Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Another one for each purpose and seed. */
    static Dice of(String purpose, long seed) {
        return new Dice(seed * PRIME + purpose.hashCode());
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    @SafeVarargs
    public final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    public <T> T of(Collection<T> choices) {
        return List.copyOf(choices).get(random.nextInt(choices.size()));
    }

    <T> @Nullable T orNull(int chance, T value) {
        return percent(chance) ? value : null;
    }

    public UUID id() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x7000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }
}
