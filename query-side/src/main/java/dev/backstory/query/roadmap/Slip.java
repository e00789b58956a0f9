package dev.backstory.query.roadmap;

import dev.backstory.events.Schedule;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a move in time is a slip: counted in days between ends, only counted between horizons. */
record Slip(@Nullable Integer days, boolean slipped) {
    private static final List<String> HORIZONS = List.of("NOW", "NEXT", "LATER");

    static Slip between(Schedule before, Schedule after) {
        if (before.timeframe() != null && after.timeframe() != null) {
            var days = Math.toIntExact(ChronoUnit.DAYS.between(
                    before.timeframe().end(), after.timeframe().end()));
            return new Slip(days, days > 0);
        }
        var named = before.timeframe() == null && after.timeframe() == null;
        return new Slip(
                null, named && before.horizon() != null && nearness(after.horizon()) > nearness(before.horizon()));
    }

    private static int nearness(@Nullable String horizon) {
        return horizon == null ? -1 : HORIZONS.indexOf(horizon);
    }
}
