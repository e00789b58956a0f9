package dev.backstory.command.imports.text;

/** What a column's dates in figures say about whether 03/04 is in March or in April. */
public enum DayOrder {
    UNKNOWN,
    DAY_FIRST,
    MONTH_FIRST,
    CONTRADICTORY;

    public DayOrder and(DayOrder other) {
        if (this == UNKNOWN || this == other) return other;
        return other == UNKNOWN ? this : CONTRADICTORY;
    }
}
