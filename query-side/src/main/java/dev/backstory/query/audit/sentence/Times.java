package dev.backstory.query.audit.sentence;

import dev.backstory.events.Schedule;
import dev.backstory.events.Timeframe;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Timeframes and horizons in words, no more exact than they were meant. */
final class Times {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Times() {}

    /** "Q1 2026", "March 2026 to May 2026", "2026-03-02 to 2026-03-13", "the horizon NEXT", or null for none. */
    static @Nullable String schedule(Schedule schedule) {
        var timeframe = schedule.timeframe();
        if (timeframe != null) {
            return timeframe(timeframe);
        }
        return schedule.horizon() == null ? null : "the horizon " + schedule.horizon();
    }

    private static String timeframe(Timeframe timeframe) {
        var start = day(timeframe.start(), timeframe.precision());
        var end = day(timeframe.end(), timeframe.precision());
        return start.equals(end) ? start : start + " to " + end;
    }

    private static String day(LocalDate day, String precision) {
        return switch (precision) {
            case "QUARTER" -> "Q" + day.get(IsoFields.QUARTER_OF_YEAR) + " " + day.getYear();
            case "MONTH" -> MONTH.format(day);
            default -> day.toString();
        };
    }
}
