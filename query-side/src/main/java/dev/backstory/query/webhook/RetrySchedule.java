package dev.backstory.query.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** When there is another attempt: later each time, not for all at the same moment, and not before the receiver asks for it. */
final class RetrySchedule {
    private static final double JITTER = 0.2;
    private static final Duration ASKED_MAX = Duration.ofDays(1);

    private final List<Duration> waits;
    private final RandomGenerator random;

    RetrySchedule(List<Duration> waits, RandomGenerator random) {
        this.waits = List.copyOf(waits);
        this.random = random;
    }

    /** How long to wait after so many vain attempts at one event; empty: that was the last.
     *
     * @param asked for how long the receiver wants to be left alone; more than a day is not heeded
     */
    Optional<Duration> after(int attempts, @Nullable Duration asked) {
        if (attempts > waits.size()) {
            return Optional.empty();
        }
        var millis = waits.get(attempts - 1).toMillis();
        var wait = Duration.ofMillis(millis + (long) (millis * JITTER * random.nextDouble()));
        if (asked == null || asked.compareTo(wait) < 0) {
            return Optional.of(wait);
        }
        return Optional.of(asked.compareTo(ASKED_MAX) < 0 ? asked : ASKED_MAX);
    }
}
