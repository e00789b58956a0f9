package dev.backstory.command.imports.changelog.values;

import dev.backstory.command.imports.changelog.fields.JiraField;
import dev.backstory.command.imports.jira.words.CellType;
import dev.backstory.command.imports.jira.words.Field;
import dev.backstory.command.imports.json.People;
import dev.backstory.command.imports.json.Value;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a side of a change of a field of theirs: the words that it has for people, else what it has for programs. */
public final class Sides {
    private final People people;

    public Sides(People people) {
        this.people = people;
    }

    /** What stands on the side "from" or "to", empty for nothing; it is then kept. */
    public Shown foreign(JiraField field, Value item, String side, boolean isDate) {
        var plain = item.get(side);
        var words = item.get(side + "String");
        var day = isDate ? Texts.day(plain.text()) : null;
        var said = day != null || words.text() == null ? plain : words;
        said.markKept();
        var text = day == null ? said.text() : day;
        if (text == null) return new Shown("", List.of());
        var names = names(field, plain.text(), words.text());
        var account = plain.text();
        if (names.size() == 1 && account != null && names.getFirst().equals(text)) {
            var name = people.called(account, text);
            return name == null ? new Shown("", List.of()) : new Shown(name, List.of(name));
        }
        return new Shown(text, names);
    }

    /** Names that stand in the words, in fields of people or wherever a name of the file stands by itself. */
    private List<String> names(JiraField field, @Nullable String account, @Nullable String words) {
        if (words == null) return List.of();
        var known = field.known();
        boolean isPerson = known != null && known.type == CellType.PERSON && known != Field.WATCHERS;
        if (people.knows(words) || (isPerson && account != null && !account.startsWith("["))) return List.of(words);
        var parts = Arrays.stream(words.split(",")).map(String::strip).toList();
        return parts.stream().filter(part -> isPerson || people.knows(part)).toList();
    }
}
