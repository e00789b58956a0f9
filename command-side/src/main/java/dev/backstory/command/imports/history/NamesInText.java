package dev.backstory.command.imports.history;

import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Names of people, each of which stands for an id wherever it is a whole word of a text, or several: the longest that
 * begins at a place. A text is gone through once, however many they are.
 */
final class NamesInText {
    private final NavigableSet<String> names;
    private final int longest;

    NamesInText(Collection<String> names) {
        this.names = new TreeSet<>(names);
        this.names.remove("");
        this.longest = names.stream().mapToInt(String::length).max().orElse(0);
    }

    /** The text with ids in the places of names. */
    @Nullable
    String replaced(@Nullable String text, Function<String, UUID> ids) {
        if (text == null || names.isEmpty()) {
            return text;
        }
        var replaced = new StringBuilder();
        int done = 0;
        for (int at = 0; at < text.length(); ) {
            var name = at > 0 && isInWord(text.codePointBefore(at)) ? null : longestAt(text, at);
            if (name == null) {
                at++;
            } else {
                replaced.append(text, done, at).append(ids.apply(name));
                at += name.length();
                done = at;
            }
        }
        return replaced.append(text, done, text.length()).toString();
    }

    /** What sorts right before or at the rest of a text begins with all of a name that the rest begins with, or is it. */
    private @Nullable String longestAt(String text, int at) {
        var rest = text.substring(at, Math.min(text.length(), at + longest));
        for (var name = names.floor(rest); name != null; name = names.floor(rest)) {
            var common = common(name, rest);
            var isWhole = common == name.length();
            if (isWhole && (at + common == text.length() || !isInWord(text.codePointAt(at + common)))) {
                return name;
            }
            if (common == 0) {
                return null;
            }
            rest = rest.substring(0, isWhole ? common - 1 : common);
        }
        return null;
    }

    private static int common(String one, String other) {
        int common = 0;
        while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common;
    }

    private static boolean isInWord(int character) {
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetter(character);
        };
    }
}
