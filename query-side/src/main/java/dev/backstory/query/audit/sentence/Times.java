package dev.backstory.query.audit.sentence;

import dev.backstory.events.Schedule;
import dev.backstory.events.Timeframe;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Timeframes and horizons in words, no more exact than they were meant. */
final class Times {
    private static final String QUARTER = "QUARTER";
    private static final String MONTH = "MONTH";
    private static final String DAY = "DAY";
    private static final DateTimeFormatter MONTHS = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

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

    /** "2026-03-02, 14:05 UTC". */
    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    private static String timeframe(Timeframe timeframe) {
        if (timeframe.start() == null || timeframe.end() == null) {
            return timeframe.end() == null ? "a start on " + timeframe.start() : "an end on " + timeframe.end();
        }
        return timeframe(timeframe, timeframe.start(), timeframe.end());
    }

    private static String timeframe(Timeframe timeframe, LocalDate first, LocalDate last) {
        var precision = meant(timeframe, first, last);
        var start = day(first, precision);
        var end = day(last, precision);
        if (start.equals(end)) {
            return start;
        }
        if (precision.equals(DAY)) {
            return start + " – " + end;
        }
        var year = " " + last.getYear();
        var sameYear = start.endsWith(year) && end.endsWith(year);
        return (sameYear ? start.substring(0, start.length() - year.length()) : start) + "–" + end;
    }

    /** Quarters and months are named only where the days are exactly theirs: else two different times could read the same. */
    private static String meant(Timeframe timeframe, LocalDate first, LocalDate last) {
        var after = last.plusDays(1);
        var whole = switch (timeframe.precision()) {
            case QUARTER -> beginsQuarter(first) && beginsQuarter(after);
            case MONTH -> first.getDayOfMonth() == 1 && after.getDayOfMonth() == 1;
            default -> false;
        };
        return whole ? timeframe.precision() : DAY;
    }

    private static boolean beginsQuarter(LocalDate day) {
        return day.get(IsoFields.DAY_OF_QUARTER) == 1;
    }

    private static String day(LocalDate day, String precision) {
        return switch (precision) {
            case QUARTER -> "Q" + day.get(IsoFields.QUARTER_OF_YEAR) + " " + day.getYear();
            case MONTH -> MONTHS.format(day);
            default -> day.toString();
        };
    }
}
