package dev.backstory.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * First and last day, as sure as {@code precision} says: DAY, MONTH or QUARTER. Another tracker may know only one of the
 * two, and may have them in the wrong order.
 */
public record Timeframe(@Nullable LocalDate start, @Nullable LocalDate end, String precision) {
    private static final String DAY = "DAY";

    /** Of what days are known, and how sure they are, which is the day where nobody says; null for none. */
    public static @Nullable Timeframe of(
            @Nullable LocalDate start, @Nullable LocalDate end, @Nullable String precision) {
        return start == null && end == null ? null : new Timeframe(start, end, precision == null ? DAY : precision);
    }

    /** Of one text as {@link SourceFieldChanged} has it: {@code 2026-01-01/2026-03-31/QUARTER}, without a day that is not known. */
    public static Timeframe parse(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a timeframe: " + text);
        }
        return new Timeframe(day(parts[0]), day(parts[1]), parts[2]);
    }

    /** The text that {@link #parse} reads. */
    public String text() {
        return (start == null ? "" : start) + "/" + (end == null ? "" : end) + "/" + precision;
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
