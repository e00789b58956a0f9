package dev.backstory.command.story;

import java.math.BigDecimal;

/** A story's size in story points: from 0 to 1000, with at most 2 decimals. */
public record Points(BigDecimal value) {
    private static final BigDecimal MAX = new BigDecimal(1_000);
    private static final int DECIMALS_MAX = 2;

    /** Checks the value. @throws IllegalArgumentException saying what is wrong */
    public Points {
        if (value.signum() < 0 || value.compareTo(MAX) > 0) {
            throw new IllegalArgumentException("It is not a number from 0 to 1000.");
        }
        value = value.stripTrailingZeros();
        if (value.scale() > DECIMALS_MAX) {
            throw new IllegalArgumentException("It has more than 2 decimals.");
        }
        value = value.setScale(Math.max(0, value.scale())); // 10 and not 1E+1
    }
}
