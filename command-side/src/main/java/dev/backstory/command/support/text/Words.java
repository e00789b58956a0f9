package dev.backstory.command.support.text;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What holds for every text that somebody enters. */
final class Words {
    /** Marks that turn the direction of what follows, so that a name reads as another one. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private Words() {}

    /** The text without spaces at its ends. @throws IllegalArgumentException if it is blank, too long or no text */
    static String checked(String text, int lengthMax) {
        var trimmed = trimmed(text);
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
        if (TURNING.matcher(trimmed).find()) {
            throw new IllegalArgumentException("It holds a mark that turns the direction of writing.");
        }
        return trimmed;
    }

    private static String trimmed(String text) {
        var start = 0;
        while (start < text.length() && isUnseen(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        var end = text.length();
        while (end > start && isUnseen(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /** Every kind of space, and marks that have no width of their own. */
    private static boolean isUnseen(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
