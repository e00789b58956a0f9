package dev.backstory.command.item;

import dev.backstory.events.Timeframe;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** First and last day of a plan, and how exactly they are meant: to the day unless it says otherwise. */
public record PlannedTimeframe(
        LocalDate start, LocalDate end, @Nullable Precision precision) {
    /** How exactly a date is meant. */
    public enum Precision {
        DAY,
        MONTH,
        QUARTER
    }

    /** Checks the values. @throws IllegalArgumentException if it ends before it starts */
    public PlannedTimeframe {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("It ends before it starts.");
        }
    }

    Timeframe recorded() {
        return new Timeframe(start, end, (precision == null ? Precision.DAY : precision).name());
    }
}
