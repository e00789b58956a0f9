package dev.backstory.history;

import dev.backstory.events.RecordedEvent;
import dev.backstory.events.Schedule;
import dev.backstory.events.Timeframe;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When an item was planned for: first, before, and now, with each of its moves in time. */
final class FoldedLedger {
    private static final List<String> HORIZONS = List.of("NOW", "NEXT", "LATER");

    Schedule now;
    Schedule firstSaid;

    @Nullable
    Timeframe first;

    @Nullable
    String target;

    private @Nullable Timeframe lastDated;

    int slipDays;
    int slips;
    final List<Move> moves = new ArrayList<>();

    /** From one time to another. */
    record Move(
            RecordedEvent event,
            Schedule before,
            Schedule after,
            @Nullable Integer days) {}

    FoldedLedger(Schedule schedule) {
        this.now = schedule;
        this.firstSaid = schedule;
        this.first = schedule.timeframe();
        this.lastDated = ended(schedule.timeframe(), null);
    }

    @Nullable
    Schedule previous() {
        return moves.isEmpty() ? null : moves.getLast().before();
    }

    void reschedule(RecordedEvent recorded, Schedule after) {
        var days = days(lastDated, after.timeframe());
        if (days == null ? isLater(after, now) : days > 0) {
            slips++;
        }
        slipDays += days == null ? 0 : Math.max(0, days);
        first = first == null ? after.timeframe() : first;
        firstSaid = firstSaid.timeframe() == null && firstSaid.horizon() == null ? after : firstSaid;
        moves.add(new Move(recorded, now, after, days));
        now = after;
        lastDated = ended(after.timeframe(), lastDated);
    }

    /** The next version that it is meant for; a later one is a slip where there are no days. */
    void retarget(@Nullable String release) {
        if (now.timeframe() == null && number(release) > number(target) && number(target) > 0) {
            slips++;
        }
        target = release;
    }

    /** Of versions such as "v1.26": 1,026,000,000; 0 of anything else. */
    private static long number(@Nullable String release) {
        if (release == null || !release.matches("v?[0-9]{1,5}(\\.[0-9]{1,5}){0,2}")) {
            return 0;
        }
        var number = 0L;
        var parts = release.replace("v", "").split("\\.", -1);
        for (int i = 0; i < 3; i++) {
            number = number * 100_000 + (i < parts.length ? Long.parseLong(parts[i]) : 0);
        }
        return number;
    }

    private static @Nullable Timeframe ended(@Nullable Timeframe timeframe, @Nullable Timeframe before) {
        return timeframe == null || timeframe.end() == null ? before : timeframe;
    }

    private static @Nullable Integer days(@Nullable Timeframe before, @Nullable Timeframe after) {
        return before == null || after == null || before.end() == null || after.end() == null
                ? null
                : (int) ChronoUnit.DAYS.between(before.end(), after.end());
    }

    /** Whether both have horizons, and the one is further away than the other. */
    static boolean isLater(Schedule one, Schedule other) {
        return one.horizon() != null
                && other.horizon() != null
                && HORIZONS.indexOf(one.horizon()) > HORIZONS.indexOf(other.horizon());
    }

    /** Whether one goes on after another was to begin, as far as both say. */
    static boolean endsAfterBegin(Schedule one, Schedule other) {
        if (one.timeframe() != null && other.timeframe() != null) {
            var end = one.timeframe().end();
            var start = other.timeframe().start();
            return end != null && start != null && end.isAfter(start);
        }
        return isLater(one, other);
    }
}
