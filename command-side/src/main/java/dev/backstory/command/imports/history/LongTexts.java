package dev.backstory.command.imports.history;

import dev.backstory.events.ForeignFactRecorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells a very long text of theirs in parts, as fields of their own, so that each event is small enough for any export's line. */
final class LongTexts {
    /** Characters of a part, each of at most 6 bytes in JSON: what was before and what is now go on a line of 16 MiB. */
    static final int LENGTH_MAX = 1_000_000;

    private static final int PEOPLE_MAX = 10_000;

    private LongTexts() {}

    /** The fact itself, or its parts: the second of a comment is the "comment (2)". */
    static List<ForeignFactRecorded> parts(ForeignFactRecorded fact) {
        if (length(fact.before()) <= LENGTH_MAX
                && fact.value().length() <= LENGTH_MAX
                && fact.mentioned().size() <= PEOPLE_MAX) {
            return List.of(fact);
        }
        var before = cut(fact.before());
        var now = cut(fact.value());
        var people = fact.mentioned().stream().limit(PEOPLE_MAX).toList();
        var parts = new ArrayList<ForeignFactRecorded>();
        for (int i = 0; i < Math.max(before.size(), Math.max(1, now.size())); i++) {
            parts.add(new ForeignFactRecorded(
                    fact.subjectType(),
                    fact.id(),
                    i == 0 ? fact.field() : fact.field() + " (" + (i + 1) + ")",
                    i < before.size() ? before.get(i) : null,
                    i < now.size() ? now.get(i) : "",
                    people));
        }
        return parts;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /** Never between the two halves of a character. */
    private static List<String> cut(@Nullable String whole) {
        var text = Objects.requireNonNullElse(whole, "");
        var parts = new ArrayList<String>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(from + LENGTH_MAX, text.length());
            to -= to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
            parts.add(text.substring(from, to));
            from = to;
        }
        return parts;
    }
}
