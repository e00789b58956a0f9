package dev.backstory.command.support.text;

import java.nio.charset.StandardCharsets;

/** What holds for every text that somebody enters. */
final class Words {
    private Words() {}

    /** The text without spaces at its ends. @throws IllegalArgumentException if it is blank, too long or no text */
    static String checked(String text, int lengthMax) {
        var trimmed = text.strip();
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException("It is blank.");
        }
        if (trimmed.codePointCount(0, trimmed.length()) > lengthMax) {
            throw new IllegalArgumentException("It is longer than " + lengthMax + " characters.");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(trimmed)) {
            throw new IllegalArgumentException("It holds half a character (a lone surrogate).");
        }
        if (trimmed.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new IllegalArgumentException("It holds a control character.");
        }
        return trimmed;
    }

    /** The same for a text on one line. */
    static String line(String text, int lengthMax) {
        var trimmed = checked(text, lengthMax);
        if (trimmed.lines().count() > 1) {
            throw new IllegalArgumentException("It does not stand on one line.");
        }
        return trimmed;
    }
}
