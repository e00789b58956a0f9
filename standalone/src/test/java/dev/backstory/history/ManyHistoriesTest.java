package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Short histories of their own products, side by side in one server: two hundred of them, or as many as one asks for. */
class ManyHistoriesTest {
    private static final int COMMANDS = 50;
    private static final int SIDE_BY_SIDE = 4;
    private static final int FAILURES_MAX = 5;
    private static final int TOLD_EACH = 100;
    private static final int ENOUGH_FOR_ALL = 500;

    private final Whole whole = Whole.get();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final Tally tally = new Tally();
    private final AtomicLong ended = new AtomicLong();
    private final Instant begun = Instant.now();

    @Test
    void every_history_goes_by_the_rules_and_every_view_is_what_folding_gives() {
        var seeds = Seeds.oneIn(2).toArray();
        System.out.printf(
                "Random histories: seeds %d to %d, %d commands each%n", seeds[0], seeds[seeds.length - 1], COMMANDS);
        try (var workers = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            for (long seed : seeds) {
                workers.execute(() -> run(seed));
            }
        }
        System.out.println("Random histories: " + tally + "; never taken " + tally.neverTaken());
        assertThat(failures).isEmpty();
        assertThat(ended.get()).isEqualTo(seeds.length);
        if (seeds.length >= ENOUGH_FOR_ALL) {
            assertThat(tally.neverTaken()).containsOnly("ArchiveProduct"); // which ends a history: see another test
        }
    }

    private void run(long seed) {
        if (failures.size() < FAILURES_MAX) {
            try {
                live(seed);
            } catch (AssertionError | RuntimeException e) {
                failures.add("seed " + seed + ": " + e);
            }
            tell(ended.incrementAndGet());
        }
    }

    private void live(long seed) {
        var dice = Dice.of("many", seed);
        var world = new Life(whole, dice, tally).lived(COMMANDS).world();
        for (var product : world.products()) {
            Invariants.checkProduct(whole.events(product));
            new Views(whole, world, product).glance(dice);
        }
    }

    private void tell(long number) {
        if (number % TOLD_EACH == 0) {
            var seconds = Duration.between(begun, Instant.now()).toSeconds();
            System.out.printf("%d histories after %d s, %d failures%n", number, seconds, failures.size());
        }
    }
}
