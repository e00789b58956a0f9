package dev.backstory.events;

import java.time.LocalDate;

/** First and last day, as sure as {@code precision} says: DAY, MONTH or QUARTER. */
public record Timeframe(LocalDate start, LocalDate end, String precision) {
    /** Of one text as {@link SourceFieldChanged} has it: {@code 2026-01-01/2026-03-31/QUARTER}. */
    public static Timeframe parse(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a timeframe: " + text);
        }
        return new Timeframe(LocalDate.parse(parts[0]), LocalDate.parse(parts[1]), parts[2]);
    }
}
