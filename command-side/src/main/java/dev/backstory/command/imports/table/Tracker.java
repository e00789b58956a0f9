package dev.backstory.command.imports.table;

import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.jira.words.Statuses;
import dev.backstory.command.imports.text.Words;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tracker whose exports are such tables.
 *
 * @param name of the format
 * @param description of an export: "a Linear export in CSV"
 * @param headers what each field's columns are called in each language, the likeliest first, with "|" between them
 * @param marks fields by which such an export is recognised
 * @param id what its ids look like
 * @param lists what stands between the labels of a cell, and between the people of one
 * @param isGuarded whether it sets a ' before what a spreadsheet would take for a formula
 * @param statuses words for a status, all in small letters without accents, that mean something else there than
 *     elsewhere
 */
public record Tracker(
        String name,
        String description,
        Map<Field, String> headers,
        Set<Field> marks,
        Pattern id,
        Pattern lists,
        boolean isGuarded,
        Map<String, StatusCategory> statuses) {

    public Tracker {
        headers = Map.copyOf(headers);
        marks = Set.copyOf(EnumSet.copyOf(marks));
        statuses = Map.copyOf(statuses);
    }

    /** Null if the word is not known. */
    @Nullable
    StatusCategory category(String word) {
        var own = statuses.get(Words.plain(word));
        return own == null ? Statuses.category(word) : own;
    }
}
