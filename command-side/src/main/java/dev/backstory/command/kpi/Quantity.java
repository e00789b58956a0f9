package dev.backstory.command.kpi;

import java.math.BigDecimal;

/** A number that is measured or aimed at: at most 15 digits before the point and 6 after it. */
public record Quantity(BigDecimal value) {
    private static final long WHOLE_DIGITS_MAX = 15;
    private static final int DECIMALS_MAX = 6;

    /** Checks the value. @throws IllegalArgumentException saying what is wrong */
    public Quantity {
        value = value.stripTrailingZeros();
        if ((long) value.precision() - value.scale() > WHOLE_DIGITS_MAX || value.scale() > DECIMALS_MAX) {
            throw new IllegalArgumentException(
                    "It has more than " + WHOLE_DIGITS_MAX + " digits before or " + DECIMALS_MAX + " after the point.");
        }
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
    }
}
