package dev.backstory.command.imports.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the texts of one row fit our fields; what does not fit is kept whole beside the cut text. */
final class Fitting {
    static final int TITLE_MAX = 1_000;
    static final int TEXT_MAX = 100_000;
    static final int LABEL_MAX = 100;
    static final int ENTRIES_MAX = 1_000;
    static final int TOGETHER_MAX = 1_000_000;

    private final Notes notes;
    private final Map<String, List<String>> whole = new LinkedHashMap<>();

    Fitting(Notes notes) {
        this.notes = notes;
    }

    /** On one line, of at most 1,000 characters. */
    String title(String title) {
        var line =
                title.lines().map(String::strip).filter(part -> !part.isEmpty()).toList();
        return cut("title", title, String.join(" ", line), TITLE_MAX);
    }

    /** On one line, of at most 100 characters. */
    @Nullable
    String lane(@Nullable String lane) {
        return lane == null ? null : cut("lane", lane, lane.strip(), LABEL_MAX);
    }

    @Nullable
    String text(String field, @Nullable String text) {
        return text == null ? null : cut(field, text, text, TEXT_MAX);
    }

    /** Texts of at most 100,000 characters, at most 1,000 of them, and a million characters together. */
    List<String> texts(String field, List<String> texts) {
        return entries(field, texts, TEXT_MAX);
    }

    /** Distinct labels of at most 100 characters, at most 1,000 of them. */
    List<String> labels(List<String> labels) {
        return entries("label", labels, LABEL_MAX).stream().distinct().toList();
    }

    /** What was cut, by the field it was meant for, each value whole. */
    Map<String, List<String>> whole() {
        return whole;
    }

    private List<String> entries(String field, List<String> all, int lengthMax) {
        var fitting = new ArrayList<String>();
        long length = 0;
        for (var one : all) {
            length += Math.min(one.length(), 2L * lengthMax);
            if (fitting.size() < ENTRIES_MAX && length <= TOGETHER_MAX) {
                fitting.add(cut(field, one, one, lengthMax));
            } else {
                keep(field, one);
                notes.tooMany(field, ENTRIES_MAX);
            }
        }
        return fitting;
    }

    private String cut(String field, String said, String ours, int lengthMax) {
        var fits = ours.codePointCount(0, ours.length()) <= lengthMax;
        if (fits && ours.equals(said)) {
            return ours;
        }
        keep(field, said);
        if (fits) {
            notes.joined(field);
            return ours;
        }
        notes.cut(field, lengthMax);
        return ours.substring(0, ours.offsetByCodePoints(0, lengthMax)).strip();
    }

    private void keep(String field, String said) {
        whole.computeIfAbsent(field, name -> new ArrayList<>()).add(said);
    }
}
