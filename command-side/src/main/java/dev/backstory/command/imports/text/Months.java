package dev.backstory.command.imports.text;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** The names of the months in the languages trackers are exported in; a name of two months is none. */
final class Months {
    private static final List<String> LANGUAGES = List.of(
            "en", "en-US", "en-GB", "fr", "fr-CA", "de", "de-AT", "es", "it", "pt", "nl", "ru", "pl", "sv", "da", "nb",
            "fi", "cs", "tr", "hu");
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);
    private static final Map<String, Integer> NUMBERS = numbers();

    private Months() {}

    static OptionalInt number(String name) {
        int number = NUMBERS.getOrDefault(Words.plain(name), 0);
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static Map<String, Integer> numbers() {
        var numbers = new HashMap<String, Integer>();
        for (var language : LANGUAGES)
            for (var month : Month.values())
                for (var style : STYLES) {
                    var name = Words.plain(month.getDisplayName(style, Locale.forLanguageTag(language)));
                    numbers.merge(name, month.getValue(), (known, other) -> known.equals(other) ? known : 0);
                }
        numbers.put("mrz", 3); // older Java, and so older Jira, in German
        return Map.copyOf(numbers);
    }
}
