package dev.backstory.command.imports.history;

import dev.backstory.events.ForeignFactRecorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a very long text of theirs in parts, as fields of their own, so that each event is small enough for any export's line. */
final class LongTexts {
    /** Characters of a part, each of at most 6 bytes in JSON: what was before and what is now go on a line of 16 MiB. */
    static final int LENGTH_MAX = 1_000_000;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final int ID_LENGTH = 36;

    private LongTexts() {}

    /** The fact itself, or its parts: the second of a comment is the "comment (part 2)". */
    static List<ForeignFactRecorded> parts(ForeignFactRecorded fact) {
        if (length(fact.before()) <= LENGTH_MAX && fact.value().length() <= LENGTH_MAX) {
            return List.of(fact);
        }
        var before = cut(fact.before());
        var now = cut(fact.value());
        var parts = new ArrayList<ForeignFactRecorded>();
        for (int i = 0; i < Math.max(before.size(), Math.max(1, now.size())); i++) {
            var was = i < before.size() ? before.get(i) : null;
            var is = i < now.size() ? now.get(i) : "";
            parts.add(new ForeignFactRecorded(
                    fact.subjectType(),
                    fact.id(),
                    i == 0 ? fact.field() : fact.field() + " (part " + (i + 1) + ")",
                    was,
                    is,
                    people(fact, was, is)));
        }
        return parts;
    }

    /** Those of the fact's people whose id stands in a part of it; none is cut in two. */
    private static List<UUID> people(ForeignFactRecorded fact, @Nullable String before, String now) {
        var named = Stream.of(Objects.requireNonNullElse(before, ""), now)
                .flatMap(text -> ID.matcher(text).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        return fact.mentioned().stream()
                .filter(person -> named.contains(person.toString()))
                .toList();
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /** Never between the two halves of a character, nor within an id of somebody. */
    private static List<String> cut(@Nullable String whole) {
        var text = Objects.requireNonNullElse(whole, "");
        var parts = new ArrayList<String>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(from + LENGTH_MAX, text.length());
            to -= to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
            to = beforeIdAcross(text, to);
            parts.add(text.substring(from, to));
            from = to;
        }
        return parts;
    }

    private static int beforeIdAcross(String text, int place) {
        var around =
                ID.matcher(text).region(Math.max(0, place - ID_LENGTH), Math.min(text.length(), place + ID_LENGTH));
        while (around.find()) {
            if (around.start() < place && around.end() > place) {
                return around.start();
            }
        }
        return place;
    }
}
