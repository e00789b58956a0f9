package dev.backstory.command.imports.changelog.values;

import dev.backstory.command.imports.json.People;
import dev.backstory.command.imports.json.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a value of a field of theirs reads.
 *
 * @param people the names of people in it
 */
public record Shown(String text, List<String> people) {
    private static final List<String> NAMES = List.of("name", "value", "title", "displayName", "key");

    /** A sprint as older servers write it. */
    private static final Pattern SPRINT = Pattern.compile(
            "com\\.atlassian\\.greenhopper\\.service\\.sprint\\.Sprint@[^\\[]*" + "\\[.*?\\bname=(?<name>[^,\\]]*).*");

    /** All that the value says, each part by itself; what of it is said is then kept. */
    public static List<Shown> of(Value value, People people) {
        var shown = new ArrayList<Shown>();
        if (value.isList()) {
            value.elements().forEach(each -> add(each, people, shown));
        } else {
            add(value, people, shown);
        }
        return shown;
    }

    private static void add(Value value, People people, List<Shown> shown) {
        var one = one(value, people);
        if (one != null) shown.add(one);
    }

    private static @Nullable Shown one(Value value, People people) {
        var text = value.text();
        if (text != null) {
            value.markKept();
            var sprint = SPRINT.matcher(text);
            return plain(sprint.matches() ? sprint.group("name") : text, people);
        }
        if (Person.is(value)) return person(value, people);
        if (Adf.is(value)) {
            var document = Adf.read(value);
            return document == null ? null : new Shown(document, List.of());
        }
        return value.has("outwardIssue") || value.has("inwardIssue") ? link(value) : named(value);
    }

    private static @Nullable Shown person(Value value, People people) {
        var name = Person.named(value, people);
        if (name == null) return null;
        Person.name(value).markKept();
        return new Shown(name, List.of(name));
    }

    /** A text by itself may be a name that people are known by elsewhere in the file. */
    private static Shown plain(String text, People people) {
        return new Shown(text, people.knows(text.strip()) ? List.of(text.strip()) : List.of());
    }

    /** In the words that the changelog has for it. */
    private static @Nullable Shown link(Value value) {
        var direction = value.has("outwardIssue") ? "outward" : "inward";
        var words = value.at("type", direction);
        var key = value.at(direction + "Issue", "key");
        if (words.text() == null || key.text() == null) return null;
        words.markKept();
        key.markKept();
        return new Shown("This issue " + words.text() + " " + key.text(), List.of());
    }

    private static @Nullable Shown named(Value value) {
        for (var name : NAMES) {
            var text = value.get(name).text();
            if (text == null) continue;
            value.get(name).markKept();
            var child = value.at("child", "value");
            child.markKept();
            return new Shown(child.text() == null ? text : text + " - " + child.text(), List.of());
        }
        return null;
    }
}
