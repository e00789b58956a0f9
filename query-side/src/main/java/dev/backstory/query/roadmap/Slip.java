package dev.backstory.query.roadmap;

import dev.backstory.events.Schedule;
import dev.backstory.events.Timeframe;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a move in time is a slip: counted in days between ends, only counted between horizons. What comes back from a
 * horizon to dates has come from the dates it had before.
 */
record Slip(@Nullable Integer days, boolean slipped) {
    private static final List<String> HORIZONS = List.of("NOW", "NEXT", "LATER");

    /** {@code lastTimeframe} is what it had when it last had an end. */
    static Slip between(Schedule before, @Nullable Timeframe lastTimeframe, Schedule after) {
        var from = before.timeframe() == null || before.timeframe().end() == null ? lastTimeframe : before.timeframe();
        if (from != null && after.timeframe() != null) {
            var days = days(from.end(), after.timeframe().end());
            return new Slip(days, days != null && days > 0);
        }
        return between(before, after);
    }

    private static Slip between(Schedule before, Schedule after) {
        var named = before.timeframe() == null && after.timeframe() == null;
        return new Slip(
                null, named && before.horizon() != null && nearness(after.horizon()) > nearness(before.horizon()));
    }

    private static @Nullable Integer days(@Nullable LocalDate before, @Nullable LocalDate after) {
        return before == null || after == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(before, after));
    }

    /** Whether one is planned for a horizon further away than another's. */
    static boolean isFurther(Schedule one, Schedule other) {
        return between(other, one).slipped();
    }

    private static int nearness(@Nullable String horizon) {
        return horizon == null ? -1 : HORIZONS.indexOf(horizon);
    }
}
