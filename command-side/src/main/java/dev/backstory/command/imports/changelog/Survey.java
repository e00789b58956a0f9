package dev.backstory.command.imports.changelog;

import dev.backstory.command.imports.changelog.fields.Dictionary;
import dev.backstory.command.imports.changelog.values.Person;
import dev.backstory.command.imports.jira.words.CellType;
import dev.backstory.command.imports.json.Documents;
import dev.backstory.command.imports.json.Moments;
import dev.backstory.command.imports.json.People;
import dev.backstory.command.imports.json.Value;
import java.time.Instant;
import java.util.Map;

/** Learns what only the whole file can say: what its fields and statuses are, and whom it names. */
final class Survey implements Documents.Records {
    private final Moments moments;
    private final Dictionary dictionary = new Dictionary();
    private final Categories categories = new Categories();
    private final People people = new People();
    private boolean hasIssues;
    private boolean hasChangelogs;

    Survey(Moments moments) {
        this.moments = moments;
    }

    Dictionary dictionary() {
        return dictionary;
    }

    Categories categories() {
        return categories;
    }

    People people() {
        return people;
    }

    boolean hasIssues() {
        return hasIssues;
    }

    /** Whether changes stand apart from their issues. */
    boolean hasChangelogs() {
        return hasChangelogs;
    }

    @Override
    public void record(String list, Value record) {
        switch (RecordKind.of(record)) {
            case ISSUE -> {
                hasIssues = true;
                names(record.get("names"));
                record.get("fields").members().forEach(this::field);
                histories(record);
            }
            case CHANGELOG -> {
                hasChangelogs = true;
                histories(record);
            }
            case FIELD ->
                dictionary.state(
                        text(record, "id"),
                        record.get("name").text(),
                        record.at("schema", "custom").text());
            case STATUS -> categories.learn(record);
            case UNKNOWN -> {}
        }
    }

    @Override
    public void page(Value rest) {
        names(rest.get("names"));
        rest.get("schema")
                .members()
                .forEach((id, schema) ->
                        dictionary.state(id, null, schema.get("custom").text()));
    }

    private void names(Value names) {
        for (Map.Entry<String, Value> each : names.members().entrySet()) {
            dictionary.state(each.getKey(), each.getValue().text(), null);
        }
    }

    private void field(String key, Value value) {
        if (value.scalars() == 0) return;
        dictionary.see(key);
        var text = value.text();
        if (text != null && CellType.isRank(text)) dictionary.seeRank(key);
        categories.learn(value);
        categories.learn(value.at("fields", "status"));
        Person.meet(value, people);
        value.elements().forEach(each -> Person.meet(each, people));
    }

    private void histories(Value record) {
        for (var history : RecordKind.histories(record)) {
            Person.meet(history.get("author"), people);
            var created = history.get("created").text();
            var moment = created == null ? null : moments.of(created);
            var at = moment == null ? Instant.EPOCH : moment.at();
            for (var item : history.get("items").elements()) {
                var name = item.get("field").text();
                if (name != null) dictionary.see(item.get("fieldId").text(), name, at);
            }
        }
    }

    private static String text(Value record, String name) {
        var text = record.get(name).text();
        return text == null ? "" : text;
    }
}
