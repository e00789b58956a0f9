package dev.backstory.command.imports.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes words comparable whatever their case, accents and punctuation. */
public final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    public static String plain(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SEPARATORS
                .matcher(bare.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .replace("ß", "ss")
                .strip();
    }

    /** The text for a sentence: quoted, on one line, of bearable length. */
    public static String quoted(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return "'" + (line.length() > 60 ? line.substring(0, 60) + "…" : line) + "'";
    }
}
