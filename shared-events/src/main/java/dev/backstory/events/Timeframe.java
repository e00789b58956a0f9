package dev.backstory.events;

import java.time.LocalDate;

/** First and last day, as sure as {@code precision} says: DAY, MONTH or QUARTER. */
public record Timeframe(LocalDate start, LocalDate end, String precision) {}
