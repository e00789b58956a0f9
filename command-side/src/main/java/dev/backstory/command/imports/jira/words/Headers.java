package dev.backstory.command.imports.jira.words;

import dev.backstory.command.imports.text.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows a column by its header, whatever its language, case and accents, and how surely. */
public final class Headers {
    private static final Pattern CUSTOM = Pattern.compile(
            "\\s*(?:custom field|champs? personnalisés?|benutzerdefiniertes feld|campo personalizado|aangepast veld"
                    + "|настраиваемое поле|пользовательское поле)\\s*\\((.*)\\)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NAMES = Pattern.compile("(?=~)|\\|");
    private static final Map<String, Known> EXACT = new HashMap<>();
    private static final Map<String, Known> TOLERANT = new HashMap<>();

    static {
        for (var field : Field.values()) NAMES.splitAsStream(field.names).forEach(name -> learn(field, name));
    }

    private Headers() {}

    /** A field and how far the header is from Jira's own word for it, 0 being that word. */
    public record Known(Field field, int distance) {}

    public static @Nullable Known know(String header) {
        var name = unwrapped(header);
        var exact = EXACT.get(name);
        return exact == null ? TOLERANT.get(Words.plain(name)) : exact;
    }

    public static boolean isCustom(String header) {
        return CUSTOM.matcher(header).matches();
    }

    public static boolean isLink(String header) {
        var name = Words.plain(header);
        return name.startsWith("inward issue link")
                || name.startsWith("outward issue link")
                || name.startsWith("linked issues");
    }

    private static String unwrapped(String header) {
        var custom = CUSTOM.matcher(header);
        return (custom.matches() ? custom.group(1) : header).strip();
    }

    private static void learn(Field field, String name) {
        boolean byHand = name.startsWith("~");
        var bare = byHand ? name.substring(1) : name;
        if (!byHand) EXACT.putIfAbsent(bare, new Known(field, 0));
        TOLERANT.putIfAbsent(Words.plain(bare), new Known(field, byHand ? 2 : 1));
    }
}
