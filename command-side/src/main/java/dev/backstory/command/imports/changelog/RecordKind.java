package dev.backstory.command.imports.changelog;

import dev.backstory.command.imports.json.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record of the file is. */
enum RecordKind {
    ISSUE,
    /** The changes of an issue that stands elsewhere in the file. */
    CHANGELOG,
    /** What a field is called. */
    FIELD,
    /** What a status means. */
    STATUS,
    UNKNOWN;

    static RecordKind of(Value record) {
        if (record.has("changeHistories") && record.has("issueId")) return CHANGELOG;
        boolean isNamed = record.get("id").text() != null || record.get("key").text() != null;
        if (record.get("fields").isObject() || (isNamed && record.has("changelog"))) return ISSUE;
        if (record.get("id").text() == null || record.get("name").text() == null) return UNKNOWN;
        if (record.get("statusCategory").isObject()) return STATUS;
        return record.has("clauseNames") || record.has("schema") || record.has("custom") ? FIELD : UNKNOWN;
    }

    /** The entries of a changelog, as the record has them. */
    static List<Value> histories(Value record) {
        var bulk = record.get("changeHistories");
        if (bulk.isList()) return bulk.elements();
        var changelog = record.get("changelog");
        if (changelog.isList()) return changelog.elements();
        var histories = changelog.get("histories");
        return histories.isList()
                ? histories.elements()
                : changelog.get("values").elements();
    }

    /** What the issue of an issue's or a changelog's record is known by; null if nobody says. */
    static @Nullable String subject(Value record) {
        for (var name : List.of("issueId", "id", "key")) {
            var text = record.get(name).text();
            if (text != null) return text;
        }
        return null;
    }
}
