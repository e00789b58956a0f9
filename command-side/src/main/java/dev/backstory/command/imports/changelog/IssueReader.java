package dev.backstory.command.imports.changelog;

import static dev.backstory.command.imports.text.Words.quoted;

import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.changelog.fields.JiraField;
import dev.backstory.command.imports.changelog.values.Adf;
import dev.backstory.command.imports.changelog.values.Person;
import dev.backstory.command.imports.changelog.values.Shown;
import dev.backstory.command.imports.changelog.values.Texts;
import dev.backstory.command.imports.jira.words.CellType;
import dev.backstory.command.imports.jira.words.Field;
import dev.backstory.command.imports.json.Teller;
import dev.backstory.command.imports.json.Teller.When;
import dev.backstory.command.imports.json.Value;
import dev.backstory.command.imports.text.Criteria;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads how one issue came to be, and how it stands in the end. */
final class IssueReader {
    private final Context context;
    private final Traits traits;
    private final Teller teller;
    private final ChangeReader changes;
    private final Value issue;
    private final Map<Field, Value> known = new EnumMap<>(Field.class);

    IssueReader(Context context, Traits traits, Teller teller, ChangeReader changes, Value issue) {
        this.context = context;
        this.traits = traits;
        this.teller = teller;
        this.changes = changes;
        this.issue = issue;
        issue.get("fields").members().forEach((key, value) -> {
            var field = context.dictionary().ofKey(key).known();
            if (field != null && value.scalars() > 0) known.putIfAbsent(field, value);
        });
    }

    /** Tells that it came to be: the first of its facts. */
    void created() {
        var kind = IssueKind.of(issue, context.dictionary());
        var author = author();
        var moment = context.moments().read(of(Field.CREATED));
        teller.created(kind.word(), moment == null ? null : When.of(moment, author), author, kind.isInferred());
        teller.present(FactField.KIND, kind.word());
        var type = of(Field.ISSUE_TYPE);
        if (kind.isOurOwn()) (type.text() == null ? type.get("name") : type).markRead();
        if (kind.isInferred() && kind.type() != null) {
            context.account()
                    .note("Issues of the type " + quoted(kind.type())
                            + ", which is not known: they are read as user stories");
        }
    }

    /** Tells how it stands; its changes are read before. */
    void present() {
        teller.present(FactField.KEY, issue.get("key").read());
        var title = of(Field.SUMMARY).read();
        if (title == null) {
            teller.concluded(FactField.TITLE, issue.get("key").text());
        } else {
            teller.present(FactField.TITLE, title);
        }
        var description = description(of(Field.DESCRIPTION));
        if (!traits.isItem()) teller.narrative(description, title);
        issue.get("fields").members().forEach((key, value) -> {
            var field = context.dictionary().ofKey(key);
            if (value.scalars() > 0 && !isOurs(field, value) && !field.isNoise()) {
                Shown.of(value, context.people())
                        .forEach(shown -> teller.present(field.name(), shown.text(), shown.people()));
            }
        });
    }

    private boolean isOurs(JiraField field, Value value) {
        var meaning = field.known();
        if (meaning == null || known.get(meaning) != value) return false;
        return switch (meaning) {
            case SUMMARY, DESCRIPTION, CREATED -> value.scalars() > 0;
            case ISSUE_TYPE -> IssueKind.of(issue, context.dictionary()).isOurOwn();
            case CREATOR -> true;
            case REPORTER -> !known.containsKey(Field.CREATOR);
            case STATUS -> status(value);
            case LABELS -> labels(value);
            case STORY_POINTS, POINT_ESTIMATE ->
                meaning == traits.points() && formed(FactField.POINTS, value, Texts::points);
            case START -> traits.isItem() && formed(FactField.START, value, Texts::day);
            case DUE -> traits.isItem() && formed(FactField.END, value, Texts::day);
            case RANKING -> rank(value);
            case PARENT -> parent(value);
            case EPIC_LINK, PARENT_LINK -> epic(value);
            case EPIC_NAME -> isTitle(value);
            case CRITERIA -> criteria(value);
            default -> false;
        };
    }

    private @Nullable String author() {
        for (var field : List.of(Field.CREATOR, Field.REPORTER)) {
            var person = of(field);
            var name = Person.is(person) ? Person.named(person, context.people()) : person.text();
            if (name == null) continue;
            (Person.is(person) ? Person.name(person) : person).markRead();
            return context.people().called(null, name);
        }
        return null;
    }

    private @Nullable String description(Value value) {
        if (!Adf.is(value)) {
            var text = value.read();
            teller.present(FactField.DESCRIPTION, text);
            return text;
        }
        var text = Adf.read(value);
        // what changes say is in another markup, so that the end of one would look like a change that nobody made
        if (changes.lastDescription() == null) teller.present(FactField.DESCRIPTION, text);
        return text;
    }

    private boolean status(Value value) {
        var name = value.text() == null ? value.get("name") : value;
        if (name.text() == null) return false;
        context.categories().tell(context.facts(), value.get("id").text(), name.text());
        value.get("statusCategory").get("key").markRead();
        teller.present(FactField.STATUS, name.read());
        return true;
    }

    private boolean labels(Value value) {
        value.elements().forEach(label -> teller.present(FactField.LABEL, label.read()));
        return value.isList();
    }

    private boolean formed(FactField field, Value value, UnaryOperator<@Nullable String> form) {
        var formed = form.apply(value.text());
        if (formed == null) return false;
        value.markRead();
        teller.present(field, formed);
        return true;
    }

    private boolean rank(Value value) {
        var rank = value.text();
        if (rank == null || !CellType.isRank(rank)) return false;
        teller.concluded(FactField.ORDER, value.read());
        return true;
    }

    private boolean parent(Value value) {
        var id = value.get("id").read();
        var key = value.get("key").read();
        var known = id == null ? key : id;
        if (known == null) return false;
        teller.present(FactField.PARENT, changes.parents().present(known, key));
        return true;
    }

    private boolean epic(Value value) {
        var key = value.text();
        var parent = of(Field.PARENT).get("key").text();
        if (key == null || (parent != null && !parent.equals(key))) return false;
        value.markRead();
        if (parent == null) teller.present(FactField.PARENT, key);
        return true;
    }

    private boolean isTitle(Value value) {
        var name = value.text();
        if (name == null || !name.equals(of(Field.SUMMARY).text())) return false;
        value.markRead();
        return true;
    }

    private boolean criteria(Value value) {
        var text = Adf.is(value) ? Adf.read(value) : value.text();
        if (traits.isItem() || text == null) return false;
        value.markRead();
        Criteria.of(text).forEach(criterion -> teller.present(FactField.CRITERION, criterion));
        return true;
    }

    private Value of(Field field) {
        return known.getOrDefault(field, issue.get("nothing of the kind"));
    }
}
