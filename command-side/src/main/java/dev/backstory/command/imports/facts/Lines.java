package dev.backstory.command.imports.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a text, of which none is held in memory that is too long to be a fact. */
final class Lines {
    /** An export of our own has texts of a million characters before and after a change, each of which takes up to 6 in JSON. */
    static final int LENGTH_MAX = 16_000_000;

    private final BufferedReader text;
    private final StringBuilder line = new StringBuilder();
    private long number;
    private boolean isTooLong;

    Lines(Reader text) {
        this.text = new BufferedReader(text);
    }

    /** The next line, without what ends it, and without its rest if it is too long; null after the last. */
    @Nullable
    String next() throws IOException {
        line.setLength(0);
        isTooLong = false;
        int c = text.read();
        if (c < 0) return null;
        number++;
        for (; c >= 0 && c != '\n'; c = text.read()) {
            if (line.length() < LENGTH_MAX) line.append((char) c);
            else isTooLong = true;
        }
        return line.toString();
    }

    /** Whether the last line was too long. */
    boolean isTooLong() {
        return isTooLong;
    }

    /** Of the last line, from 1. */
    long number() {
        return number;
    }
}
