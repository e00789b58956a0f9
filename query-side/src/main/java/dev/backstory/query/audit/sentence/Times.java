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

    /**
     * "Q1 2026", "March–May 2026", "2026-03-02 – 2026-03-13", "the horizon NEXT", or null for none; without the word "to",
     * which sentences put between two of these.
     */
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
        if (start.equals(end)) {
            return start;
        }
        if (timeframe.precision().equals("DAY")) {
            return start + " – " + end;
        }
        var year = " " + timeframe.end().getYear();
        var sameYear = start.endsWith(year) && end.endsWith(year);
        return (sameYear ? start.substring(0, start.length() - year.length()) : start) + "–" + end;
    }

    private static String day(LocalDate day, String precision) {
        return switch (precision) {
            case "QUARTER" -> "Q" + day.get(IsoFields.QUARTER_OF_YEAR) + " " + day.getYear();
            case "MONTH" -> MONTH.format(day);
            default -> day.toString();
        };
    }
}
