package dev.backstory.command.support;

/** What something is called, on one line, trimmed and not blank, at most 200 characters. */
public record Title(String value) {
    private static final int LENGTH_MAX = 200;

    /** Checks the value. @throws IllegalArgumentException saying what is wrong */
    public Title {
        value = Words.checked(value, LENGTH_MAX);
        if (value.lines().count() > 1) {
            throw new IllegalArgumentException("A title stands on one line.");
        }
    }
}
