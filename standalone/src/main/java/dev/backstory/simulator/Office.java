package dev.backstory.simulator;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.random.RandomGenerator;

/** When people work: weeks from Monday to Friday, nine to half past five, UTC; the last one may be cut short. */
final class Office {
    /** Whole weeks of history before the week in which it ends. */
    static final int WEEKS = 26;

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final int DAYS = 5;
    private static final int SECONDS_A_DAY =
            (int) Duration.ofMinutes(8 * 60 + 30).toSeconds();

    private final LocalDate firstMonday;
    private final RandomGenerator random;

    Office(Instant end, RandomGenerator random) {
        var lastDay = LocalDate.ofInstant(end, ZoneOffset.UTC);
        this.firstMonday =
                lastDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS);
        this.random = random;
    }

    LocalDate firstDay() {
        return firstMonday;
    }

    /** So many minutes after the office opened for the first time. */
    Instant afterOpening(int minutes) {
        return firstMonday.atTime(OPENS).plusMinutes(minutes).toInstant(ZoneOffset.UTC);
    }

    /** Some working moment of a week, counted from 0. */
    Instant in(int week) {
        return on(week, random.nextInt(DAYS));
    }

    /** Some working moment of a day of a week, 0 being Monday. */
    Instant on(int week, int day) {
        return firstMonday
                .plusWeeks(week)
                .plusDays(day)
                .atTime(OPENS)
                .plusSeconds(random.nextInt(SECONDS_A_DAY))
                .plusNanos(random.nextInt(1_000) * 1_000_000L)
                .toInstant(ZoneOffset.UTC);
    }
}
