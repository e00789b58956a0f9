package dev.backstory.query.audit.sentence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values read in a sentence. */
final class Words {
    private static final int QUOTED_MAX = 200;
    private static final int PERSON_DIGITS = 4;

    private Words() {}

    /** The first digits of a person's id: enough to tell people of one product apart. */
    static String person(UUID person) {
        return person.toString().substring(0, PERSON_DIGITS);
    }

    /** "7f3a", "7f3a and 91bc", "7f3a, 91bc and 2 more". */
    static String people(List<UUID> people) {
        if (people.size() <= 2) {
            return people.stream().map(Words::person).collect(Collectors.joining(" and "));
        }
        return person(people.get(0)) + ", " + person(people.get(1)) + " and " + (people.size() - 2) + " more";
    }

    /** In quotes, on one line, cut when very long. */
    static String quoted(String text) {
        return "'" + shortened(text, QUOTED_MAX) + "'";
    }

    static String quotedOrNothing(@Nullable String text) {
        return text == null ? "nothing" : quoted(text);
    }

    static String shortened(String text, int max) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= max) {
            return line;
        }
        var cut = Character.isHighSurrogate(line.charAt(max - 2)) ? max - 2 : max - 1;
        return line.substring(0, cut).stripTrailing() + "…";
    }

    /** TECH_DEBT → "tech debt". */
    static String plain(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** roadmapItemId → "roadmap item". */
    static String field(String name) {
        var words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.endsWith(" id") ? words.substring(0, words.length() - 3) : words;
    }

    /** "1 day", "3 days". */
    static String count(long number, String one) {
        return number + " " + (number == 1 ? one : one + "s");
    }

    /** "a", "a and b", "a, b and c". */
    static String listed(List<String> words) {
        var last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Ends with one full stop, or with the mark it already has. */
    static String stopped(String sentence) {
        return sentence.endsWith(".") || sentence.endsWith("!") || sentence.endsWith("?") || sentence.endsWith("…")
                ? sentence
                : sentence + ".";
    }
}
