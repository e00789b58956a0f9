package dev.backstory.events;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels in one text, as {@link SourceFieldChanged} has them: with commas between, and a backslash before a comma or a backslash of their own. */
public final class Labels {
    private static final char MARK = '\\';
    private static final char BETWEEN = ',';

    private Labels() {}

    /** The text; null for no labels. */
    public static @Nullable String text(List<String> labels) {
        var text = new StringBuilder();
        for (var label : labels) {
            if (!text.isEmpty()) {
                text.append(BETWEEN);
            }
            text.append(label.replace("\\", "\\\\").replace(",", "\\,"));
        }
        return labels.isEmpty() ? null : text.toString();
    }

    /** The labels of a text, none of them blank. */
    public static List<String> parse(@Nullable String text) {
        var labels = new ArrayList<String>();
        var label = new StringBuilder();
        var isMarked = false;
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == MARK && !isMarked) {
                isMarked = true;
                continue;
            }
            if (c == BETWEEN && !isMarked) {
                labels.add(label.toString());
                label.setLength(0);
            } else {
                label.append(c);
            }
            isMarked = false;
        }
        labels.add(label.toString());
        return labels.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
