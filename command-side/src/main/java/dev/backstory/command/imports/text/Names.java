package dev.backstory.command.imports.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the name of a person from the address beside it. */
public final class Names {
    private static final int LENGTH_MAX = 200;
    private static final Pattern ADDRESSED = Pattern.compile("(?<name>[^<>]*)<(?<address>[^<>]*)>");
    private static final Pattern ADDRESS = Pattern.compile("(?<local>[^\\s@]+)@[^\\s@]+");

    private Names() {}

    /** The name in "Name &lt;name@example.org&gt;"; of a bare address what is before the @; null if there is none. */
    public static @Nullable String of(String text) {
        var said = text.strip();
        var addressed = ADDRESSED.matcher(said);
        if (addressed.matches()) {
            var name = addressed.group("name").strip();
            said = name.isEmpty() ? addressed.group("address").strip() : name;
        }
        var address = ADDRESS.matcher(said);
        var name = address.matches() ? address.group("local") : said;
        if (name.isEmpty()) {
            return null;
        }
        var length = Math.min(LENGTH_MAX, name.codePointCount(0, name.length()));
        return name.substring(0, name.offsetByCodePoints(0, length));
    }
}
