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
        this.lastDated = schedule.timeframe();
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
        lastDated = after.timeframe() == null ? lastDated : after.timeframe();
    }

    private static @Nullable Integer days(@Nullable Timeframe before, @Nullable Timeframe after) {
        return before == null || after == null ? null : (int) ChronoUnit.DAYS.between(before.end(), after.end());
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
            return one.timeframe().end().isAfter(other.timeframe().start());
        }
        return isLater(one, other);
    }
}
