package dev.backstory.command.support.text;

/** Free text, trimmed and not blank, at most 10,000 characters. */
public record Text(String value) {
    private static final int LENGTH_MAX = 10_000;

    /** Checks the value. @throws IllegalArgumentException saying what is wrong */
    public Text {
        value = Words.checked(value, LENGTH_MAX);
    }
}
