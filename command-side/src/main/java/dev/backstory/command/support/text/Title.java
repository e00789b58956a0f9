package dev.backstory.command.support.text;

/** What something is called, on one line, trimmed and not blank, at most 200 characters. */
public record Title(String value) {
    private static final int LENGTH_MAX = 200;

    /** Checks the value. @throws IllegalArgumentException saying what is wrong */
    public Title {
        value = Words.line(value, LENGTH_MAX);
    }
}
