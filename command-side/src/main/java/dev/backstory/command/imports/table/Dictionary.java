package dev.backstory.command.imports.table;

import dev.backstory.command.imports.text.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows a column by its header, whatever its language, case and accents. */
final class Dictionary {
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern LEVEL = Pattern.compile("(?<name>.*\\S)\\s+(?<level>[0-9]{1,2})");
    private static final Pattern UTC = Pattern.compile("\\(UTC\\)", Pattern.CASE_INSENSITIVE);

    private final Map<String, Known> words = new HashMap<>();

    Dictionary(Map<Field, String> headers) {
        headers.forEach((field, names) -> {
            int place = 0;
            for (var name : BAR.splitAsStream(names).toList()) learn(name, new Known(field, place++, 0, false));
        });
    }

    private void learn(String name, Known known) {
        var earlier = words.putIfAbsent(Words.plain(name), known);
        if (earlier != null && earlier.field() != known.field())
            throw new IllegalArgumentException("'" + name + "' is both " + earlier.field() + " and " + known.field());
    }

    /**
     * What a header says.
     *
     * @param place how likely it is among the field's names, 0 being the likeliest
     * @param level of a tree, from 1; 0 if there is no tree
     * @param utc whether its times are said to be UTC
     */
    record Known(Field field, int place, int level, boolean utc) {}

    @Nullable
    Known know(String header) {
        var utc = UTC.matcher(header);
        boolean isUtc = utc.find();
        var bare = isUtc ? utc.replaceAll("") : header;
        var known = words.get(Words.plain(bare));
        if (known != null) return new Known(known.field(), known.place(), 0, isUtc);
        var level = LEVEL.matcher(bare.strip());
        var title = level.matches() ? words.get(Words.plain(level.group("name"))) : null;
        return title == null || title.field() != Field.TITLE
                ? null
                : new Known(Field.TITLE, title.place(), Integer.parseInt(level.group("level")), false);
    }
}
