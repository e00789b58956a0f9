package dev.backstory.command.product;

/** A share of a whole: a whole number from 0 to 100. */
public record Percent(Long value) {
    private static final long WHOLE = 100;

    /** Checks the value. @throws IllegalArgumentException saying what is wrong */
    public Percent {
        if (value < 0 || value > WHOLE) {
            throw new IllegalArgumentException("It is not a whole number from 0 to " + WHOLE + ".");
        }
    }

    int amount() {
        return Math.toIntExact(value);
    }
}
