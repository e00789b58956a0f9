package dev.backstory.command.imports.jira;

import static dev.backstory.command.imports.text.Words.quoted;

import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.jira.words.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Columns that whoever imports says the fields of. */
final class Mapping {
    private static final Map<String, Field> FIELDS = new TreeMap<>(Map.ofEntries(
            Map.entry(FactField.KEY.word(), Field.ISSUE_KEY),
            Map.entry(FactField.TITLE.word(), Field.SUMMARY),
            Map.entry(FactField.KIND.word(), Field.ISSUE_TYPE),
            Map.entry(FactField.STATUS.word(), Field.STATUS),
            Map.entry("category", Field.STATUS_CATEGORY),
            Map.entry(FactField.CREATED.word(), Field.CREATED),
            Map.entry("updated", Field.UPDATED),
            Map.entry("resolved", Field.RESOLVED),
            Map.entry("author", Field.CREATOR),
            Map.entry("person", Field.PEOPLE),
            Map.entry(FactField.START.word(), Field.START),
            Map.entry(FactField.END.word(), Field.DUE),
            Map.entry(FactField.LABEL.word(), Field.LABELS),
            Map.entry(FactField.DESCRIPTION.word(), Field.DESCRIPTION),
            Map.entry(FactField.CRITERION.word(), Field.CRITERIA),
            Map.entry(FactField.PARENT.word(), Field.PARENT),
            Map.entry(FactField.ORDER.word(), Field.RANKING),
            Map.entry(FactField.POINTS.word(), Field.STORY_POINTS)));

    private Mapping() {}

    /** The fields by column. @throws NotThisFormat if a field is none */
    static Map<String, Field> fields(Map<String, String> map) {
        var fields = new LinkedHashMap<String, Field>();
        map.forEach((column, word) -> {
            var field = FIELDS.get(word);
            if (field == null)
                throw new NotThisFormat("No column can be mapped to " + quoted(word) + ", only to "
                        + String.join(", ", FIELDS.keySet()) + ".");
            fields.put(column, field);
        });
        return fields;
    }

    static void mustBeThere(Map<String, String> map, List<String> header) {
        for (var column : map.keySet())
            if (header.stream().noneMatch(name -> name.strip().equals(column)))
                throw new NotThisFormat("The file has no column " + quoted(column) + " that could be mapped.");
    }
}
