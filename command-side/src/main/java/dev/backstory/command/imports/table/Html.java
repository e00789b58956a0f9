package dev.backstory.command.imports.table;

import java.util.regex.Pattern;

/** The text of a cell that may be written in HTML, as far as it takes to find sentences and lists in it. */
final class Html {
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,2000}>");
    private static final Pattern ITEM = Pattern.compile("<li\\b[^<>]{0,2000}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK =
            Pattern.compile("<(?:br|/p|/div|/li|/h[1-6]|/tr)\\b[^<>]{0,100}>", Pattern.CASE_INSENSITIVE);

    private Html() {}

    static boolean is(String cell) {
        return TAG.matcher(cell).find();
    }

    static String text(String cell) {
        if (!is(cell)) return cell;
        var broken = BREAK.matcher(ITEM.matcher(cell).replaceAll("\n* ")).replaceAll("\n");
        return TAG.matcher(broken)
                .replaceAll("")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
