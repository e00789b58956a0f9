package dev.backstory.command.support.text;

/** A word to find things by, on one line, at most 100 characters. */
public record Label(String value) {
    private static final int LENGTH_MAX = 100;

    /** Checks the value. @throws IllegalArgumentException saying what is wrong */
    public Label {
        value = Words.line(value, LENGTH_MAX);
    }
}
