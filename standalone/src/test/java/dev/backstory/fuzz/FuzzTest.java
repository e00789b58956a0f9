package dev.backstory.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backstory.history.Whole;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * {@code -Dbackstory.fuzz=N} of them, from {@code -Dbackstory.fuzz.seed=S} on: a case is what its seed says, so that
 * one that failed can be repeated.
 */
@ResourceLock(Whole.EVERYTHING)
class FuzzTest {
    private static final int MANY = 2_000;
    private static final int SHOWN_MAX = 40;

    @Test
    void whatever_is_asked_is_answered_or_refused_as_promised() throws Exception {
        var first = Long.getLong("backstory.fuzz.seed", 1);
        var many = Integer.getInteger("backstory.fuzz", MANY);
        var wire = new Wire(URI.create(Whole.get().client().url()).getPort());
        var stock = new Stock();
        var fuzzing = new Fuzzing(new Cast(), wire::send, () -> atRest(stock));
        var begun = System.nanoTime();
        for (var seed = first; seed < first + many; seed++) {
            fuzzing.shoot(seed);
        }
        System.out.printf(
                "%d cases from seed %d in %d s: %s%n",
                many, first, Duration.ofNanos(System.nanoTime() - begun).toSeconds(), fuzzing.tally());
        assertThat(shown(fuzzing.failures())).isEmpty();
    }

    /** Once an import that was begun has ended. */
    private static String atRest(Stock stock) {
        if (!stock.isAtRest()) {
            await().until(stock::isAtRest);
        }
        return stock.count();
    }

    private static String shown(List<String> failures) {
        return failures.isEmpty()
                ? ""
                : failures.size() + " failures, of which the first:\n\n"
                        + String.join("\n\n", failures.subList(0, Math.min(SHOWN_MAX, failures.size())));
    }
}
